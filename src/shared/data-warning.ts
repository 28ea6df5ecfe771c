/** Something about the learner's data that they should be told wherever they are. */
export type DataWarning =
  /** An automatic backup, or its copy, was not made; in a sentence or two, why. */
  | { readonly kind: 'backup'; readonly detail: string }
  /** The folder of the data is another one than at the last start: it was moved, copied or brought from elsewhere. */
  | { readonly kind: 'moved' }

/** The channel on which the main process tells it. */
export const dataWarningChannel = 'companion:data-warning'

/** What the preload adds to `window.companion` for it. */
export type DataWarnings = {
  /** Calls the listener with each warning, until the function that is returned is called. */
  readonly onDataWarning: (listener: (warning: DataWarning) => void) => () => void
}
