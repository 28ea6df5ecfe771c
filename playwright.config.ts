import { defineConfig } from '@playwright/test'

// One app at a time: the tests measure and kill real programs, and two of them would measure each other.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  timeout: 150_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  forbidOnly: true,
  // A shared machine stalls for seconds now and then. What passes only at its second try is named at the end as flaky.
  retries: 1
})
