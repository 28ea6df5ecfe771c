// @ts-check
// Makes a fresh clone ready to run the app. Does only what is missing, and says so in one line a step.
import './setup-packages.mjs'

if (!process.exitCode) {
  const { electronRuntime } = await import('./electron-runtime.mjs')
  const { provideSystemPackages } = await import('./system-packages.mjs')
  const { requireSandbox } = await import('./sandbox.mjs')
  const { reportFailure } = await import('./setup-failure.mjs')
  try {
    const { executable } = await electronRuntime({ say: console.log })
    provideSystemPackages(executable, process.env, console.log)
    requireSandbox(executable)
  } catch (failure) {
    reportFailure(failure)
  }
}
