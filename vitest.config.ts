import { defineConfig } from 'vitest/config'

/** Tests of pure functions, and of what is compiled from the content: nothing they load has a state. */
const pure = ['tests/domain/**/*.test.ts', 'tests/content/**/*.test.ts']

export default defineConfig({
  test: {
    exclude: ['tests/e2e/**'],
    testTimeout: 30_000,
    maxWorkers: '100%', // by itself it leaves a core idle
    projects: [
      // Modules are loaded once in a worker and not once for each file, which took as long as the tests themselves.
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: { name: 'other', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**', ...pure] }
      }
    ]
  }
})
