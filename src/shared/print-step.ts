/** What is done one after another to make a PDF. */
export const printSteps = ['drawing', 'counting', 'printing', 'writing'] as const

export type PrintStep = (typeof printSteps)[number]

/** The channel on which the main process tells which step has begun. */
export const printStepChannel = 'companion:print-step'

/** What the preload adds to `window.companion` for a PDF that is being made. */
export type PrintMessages = {
  /** Calls the listener with each step that begins, until the function that is returned is called. */
  readonly onPrintStep: (listener: (step: PrintStep) => void) => () => void
}

/** The page on which each heading stands, by the heading's id; pages are counted from 1. */
export type PageNumbers = Readonly<Record<string, number>>
