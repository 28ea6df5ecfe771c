/** In UTF-16 units. */
export const shortestPassphrase = 12
