import { _electron, type ElectronApplication, errors } from '@playwright/test'

/** Longer than any start takes, in milliseconds. */
const patience = 15_000

/**
 * Starts a program in Electron and takes hold of it.
 *
 * About once in a hundred starts on a busy machine the debugger that is attached to Electron 33 while it starts never
 * hears of the page, although the page stands (400 starts without a debugger: all well). Such a start is ended and
 * made once more; a second one that fails is a failure.
 */
export async function steer(executablePath: string, args: readonly string[]): Promise<ElectronApplication> {
  // The sandbox is left to the arguments: without this, Playwright would always switch it off.
  const start = () =>
    _electron.launch({ executablePath, args: [...args], chromiumSandbox: true, colorScheme: null, timeout: patience })
  try {
    return holdingAnswers(await start())
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error
    console.warn('The debugger took no hold of the program. Starting it once more.')
    return holdingAnswers(await start())
  }
}

/** What is asked of the main process: it runs there, with Electron and what was sent. */
type Act = (electron: unknown, sent: unknown) => unknown

/**
 * The debugger holds an answer of the main process by a weak reference until microtasks run. Asked while that process
 * loads a module, it interrupts it, and the answer is collected before they do ("Resulting promise was garbage
 * collected"). What is asked here waits for a task of its own first: the task holds the answer.
 */
function holdingAnswers(app: ElectronApplication): ElectronApplication {
  const ask = app.evaluate.bind(app) as (act: Act, sent: unknown) => Promise<unknown>
  const evaluate = (act: Act, sent?: unknown) =>
    ask(
      async (electron, asked) => {
        const [source, more] = asked as readonly [string, unknown]
        await new Promise((resolve) => setImmediate(resolve))
        const again: unknown = process.getBuiltinModule('node:vm').runInThisContext(`(${source})`)
        return (again as typeof act)(electron, more)
      },
      [String(act), sent]
    )
  return Object.assign(app, { evaluate })
}
