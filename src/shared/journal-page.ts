/** How many events one call may carry: keeps a message small enough to be copied without a pause. */
export const eventsPerCall = 5000
