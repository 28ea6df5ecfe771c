import { z } from 'zod'

/** What every event carries. */
export const envelope = {
  /** UUID version 7: later events of one device sort later. */
  id: z.uuid(),
  /** Milliseconds since 1970, by the clock of the machine it happened on. */
  at: z.int().min(0).max(253_402_300_799_999), // the end of the year 9999
  /** Minutes east of Greenwich on that machine at that moment, so that the study day it belongs to never moves. */
  offset: z.int().min(-1080).max(1080),
  device: z.uuid()
}

export const name = z.string().min(1).max(200)
