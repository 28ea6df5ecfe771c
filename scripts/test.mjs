// @ts-check
// `npm test`: everything that must hold, on a fresh clone too. Stops at the first part that fails.
import './setup.mjs'

if (!process.exitCode) {
  const { withDisplay } = await import('./display.mjs')
  const { reportFailure } = await import('./setup-failure.mjs')
  const { run } = await import('./run.mjs')
  const { provideMnemosyne } = await import('./mnemosyne.mjs')
  const { provideTracer } = await import('./system-packages.mjs')
  try {
    provideMnemosyne(process.env, console.log)
    provideTracer(process.env, console.log)
    await run('tsc', ['-b'])
    await run('oxlint', ['--type-aware', '--deny-warnings'])
    await run('biome', ['format', '--error-on-warnings', '.'])
    await run('knip', [])
    await run('vitest', ['run'])
    await run('electron-vite', ['build', '--logLevel', 'warn'])
    process.exitCode = await withDisplay('node_modules/.bin/playwright', ['test'])
  } catch (failure) {
    reportFailure(failure)
  }
}
