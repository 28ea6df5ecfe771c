/** The channel on which the main process tells how much of fitting the scheduler is done. */
export const fitChannel = 'companion:fit-progress'

/** What the preload adds to `window.companion` for it. */
export type FitMessages = {
  /** Calls the listener with each share that is done, 0 to 1, until the function that is returned is called. */
  readonly onFitProgress: (listener: (share: number) => void) => () => void
}
