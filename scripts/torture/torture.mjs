// @ts-check
// `npm run torture`: sets up what is missing, builds, and hurts the app in every way that is known, over and over. Its
// short form is among the tests. Ends at the first thing that is lost.
import '../setup.mjs'

if (!process.exitCode) {
  const { readOptions } = await import('./options.mjs')
  const { reportFailure } = await import('../setup-failure.mjs')
  const { withDisplay } = await import('../display.mjs')
  try {
    const options = readOptions(process.argv.slice(2))
    const { run } = await import('../run.mjs')
    console.log(`The seed is ${options.seed}.`)
    await run('electron-vite', ['build', '--logLevel', 'warn'])
    const playwright = [
      'test',
      'torture.spec',
      '--retries=0',
      '--workers=1',
      '--max-failures=1',
      '--output=.cache/torture'
    ]
    process.exitCode = await withDisplay('node_modules/.bin/playwright', playwright, {
      env: { ...process.env, TORTURE: JSON.stringify(options) }
    })
  } catch (failure) {
    reportFailure(failure)
  }
}
