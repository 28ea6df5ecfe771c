/** How many events one call may carry to the journal: keeps a message small enough to be checked without a pause. */
export const eventsPerCall = 5000

/**
 * How many events are read at once at most, some 12 MB of text. Whoever fills the database from them writes what was
 * folded once for each reading, so that more readings cost more than a longer message does.
 */
export const eventsPerRead = 50_000
