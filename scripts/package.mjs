// @ts-check
// `npm run package`: sets up what is missing, builds, and leaves installers for this system in `dist`.
//   --check    afterwards looks into what was built, and fails where anything is not as it should be
//   --release  refuses to build with any Electron but the pinned one
import './setup.mjs'

if (!process.exitCode) {
  const { reportFailure } = await import('./setup-failure.mjs')
  const { run } = await import('./run.mjs')
  try {
    const { readPackageOptions } = await import('./package/options.mjs')
    const options = readPackageOptions(process.argv.slice(2))
    const { packageApp } = await import('./package/package-app.mjs')
    await packageApp({
      ...options,
      build: () => run('electron-vite', ['build', '--logLevel', 'warn']),
      say: console.log
    })
  } catch (failure) {
    reportFailure(failure)
  }
}
