const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** "12 March 2026", for a moment in milliseconds since 1970, on this machine's clock. */
export const dateWords = (at: number): string => format.format(at)
