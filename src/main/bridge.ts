import type { Deed, Input } from '#shared/bridge.ts'
import { channelOf } from '#shared/channel.ts'
import { failure, type Result } from '#shared/result.ts'
import type { Deeds } from './deeds.ts'

/** Answers one message of a page: its sender, then what was sent with it. */
export type Answer<Sender> = (sender: Sender, ...sent: readonly unknown[]) => Promise<Result<unknown>>

export type BridgeTools<Sender> = {
  /** Ties an answer to a channel: Electron's `ipcMain.handle`. */
  readonly handle: (channel: string, answer: Answer<Sender>) => void
  readonly deeds: Deeds
  /** Whether a message comes from the app's own page. */
  readonly isTrusted: (sender: Sender) => boolean
  readonly logError: (message: string, error: unknown) => void
}

/**
 * Opens one channel for each deed of the contract. An answer is always a result and never a rejection: `refused` for
 * a foreign sender, `invalid` for arguments that do not fit, `unexpected` (and a line in the log) when a deed throws.
 */
export function registerBridge<Sender>({ handle, deeds, isTrusted, logError }: BridgeTools<Sender>): void {
  for (const deed of Object.keys(deeds) as Deed[]) {
    // Object.keys forgets the names' type
    handle(channelOf(deed), async (sender, ...sent) => {
      try {
        return isTrusted(sender) ? await perform(deeds, deed, sent) : refused
      } catch (error) {
        logError(`The deed ${deed} failed`, error)
        return failure(
          'unexpected',
          `This could not be done: ${error instanceof Error ? error.message : String(error)}`
        )
      }
    })
  }
}

const refused = failure('refused', 'Only the page of the app itself may ask this. Nothing was done.')

type DeedOfNothing = { [Name in Deed]: Input<Name> extends undefined ? Name : never }[Deed]

/** What every start asks. Nothing is sent with it, so it is answered without the schemas, which take 30 ms to load. */
const askedAtStart: readonly Deed[] = ['start', 'readyToShow'] satisfies DeedOfNothing[]

async function perform(deeds: Deeds, deed: Deed, sent: readonly unknown[]): Promise<Result<unknown>> {
  if (sent.length > 1) return failure('invalid', 'A deed takes one argument at most. Nothing was done.')
  // What is sent is of this deed's type once it has passed, which the compiler cannot follow through the map.
  const act = deeds[deed] as (input: unknown) => Promise<Result<unknown>>
  if (sent[0] === undefined && askedAtStart.includes(deed)) return act(undefined)
  const { checkInput } = await import('./check-input.ts')
  const input = checkInput(deed, sent[0])
  return input.ok ? act(input.value) : input
}
