import { defineConfig } from '@playwright/test'

// Two apps at a time, each on a profile of its own: half of any test is waiting. Nothing here is timed; what is measured
// has commands of its own (`npm run bench`), which run alone.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  timeout: 150_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  forbidOnly: true,
  // A shared machine stalls for seconds now and then. What passes only at its second try
  // is named at the end as flaky.
  retries: 1
})
