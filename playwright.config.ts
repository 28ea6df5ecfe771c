import { defineConfig } from '@playwright/test'

// One app at a time: the tests measure and kill real programs, and two of them would measure each other.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  timeout: 90_000,
  reporter: [['list']],
  forbidOnly: true,
  retries: 0
})
