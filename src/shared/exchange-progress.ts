/** How far something is: the step, and the share of it that is done (0 to 1) where it can be told. */
export type ExchangeProgress = { readonly step: 'reading' | 'comparing' | 'writing'; readonly share?: number }

/** The channel on which the main process tells how far it is. */
export const exchangeChannel = 'companion:exchange-progress'

/** What the preload adds to `window.companion` for it. */
export type ExchangeMessages = {
  /** Calls the listener whenever something is further, until the function that is returned is called. */
  readonly onExchangeProgress: (listener: (progress: ExchangeProgress) => void) => () => void
}
