/** How many events one call may carry to the journal: keeps a message small enough to be checked without a pause. */
export const eventsPerCall = 5000

/** How many events are read at once at most: some 6 MB of text, which crosses in a few milliseconds. */
export const eventsPerRead = 20_000
