import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { firstState, type WindowState, windowStateOf } from './window-state.ts'

/**
 * Remembers the window in a small file. Read and written in one go without waiting: it is read before the window can
 * be made, and written last when the app ends. A file that cannot be read counts as none, one that cannot be written
 * is reported and otherwise does no harm.
 */
export class WindowMemory {
  readonly #path: string
  readonly #onError: (error: unknown) => void
  #state: WindowState
  #timer: NodeJS.Timeout | undefined

  /** `path` names the file; `onError` is told what a failed write threw. */
  constructor(path: string, onError: (error: unknown) => void) {
    this.#path = path
    this.#onError = onError
    this.#state = read(path)
  }

  get state(): WindowState {
    return this.#state
  }

  /** Changes what is remembered, and writes it once `delay` milliseconds have passed without another change. */
  change(part: Partial<WindowState>, delay = 500): void {
    this.#state = { ...this.#state, ...part }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.flush(), delay)
  }

  /** Writes at once what still waits to be written. */
  flush(): void {
    if (this.#timer === undefined) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    try {
      mkdirSync(dirname(this.#path), { recursive: true })
      writeFileSync(`${this.#path}.draft`, JSON.stringify(this.#state))
      renameSync(`${this.#path}.draft`, this.#path)
    } catch (error) {
      this.#onError(error)
    }
  }
}

function read(path: string): WindowState {
  try {
    return windowStateOf(JSON.parse(readFileSync(path, 'utf8'))) ?? firstState
  } catch {
    return firstState
  }
}
