// @ts-check
// `npm run bench`: sets up what is missing, builds, and holds the app against its budgets, all in one run. A command
// and not a test: a missed budget is printed, and only what could not be measured makes it fail.
import '../setup.mjs'

if (!process.exitCode) {
  const { readOptions } = await import('./options.mjs')
  const { reportFailure } = await import('../setup-failure.mjs')
  try {
    const options = readOptions(process.argv.slice(2))
    const { run } = await import('../run.mjs')
    const { measure } = await import('./measure.mjs')
    await run('electron-vite', ['build', '--logLevel', 'warn'])
    await measure(options)
  } catch (failure) {
    reportFailure(failure)
  }
}
