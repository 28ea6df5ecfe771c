// @ts-check
// `npm start`: sets up what is missing, builds, and opens the app. Where there is no display to open it on, it walks
// one study session on a virtual one instead, and leaves the pictures.
import './setup.mjs'

if (!process.exitCode) {
  const { needsVirtualDisplay, withDisplay } = await import('./display.mjs')
  const { launchCommand } = await import('./launch.mjs')
  const { reportFailure } = await import('./setup-failure.mjs')
  const { run } = await import('./run.mjs')
  try {
    await run('electron-vite', ['build', '--logLevel', 'warn'])
    if (needsVirtualDisplay(process.env)) {
      console.log('There is no display: walking one study session on a virtual one.')
      process.exitCode = await withDisplay(process.execPath, ['scripts/study-session.mjs', 'study-session'])
    } else {
      const { executable, args } = await launchCommand(process.argv.slice(2))
      process.exitCode = await withDisplay(executable, args)
    }
  } catch (failure) {
    reportFailure(failure)
  }
}
