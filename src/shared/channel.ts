import type { Deed } from './bridge.ts'

/** The channel a deed of the contract travels on. */
export const channelOf = (deed: Deed): string => `companion:${deed}`
