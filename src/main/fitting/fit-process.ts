import { createRequire } from 'node:module'
import { fitItems } from '#domain/fitting/fit-items.ts'
import { fitWeights } from '#domain/fitting/fit-weights.ts'
import type { JournalEvent } from '#domain/journal/events.ts'
import type { FitOutcome } from '#shared/fitting.ts'
import { type Binding, fitterWith } from './binding-fitter.ts'
import type { FitMessage, FitReport } from './fit-messages.ts'

/** A process of its own, which fits the scheduler's weights to a journal, once. It is ended from outside. */

const events: JournalEvent[] = []

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process takes none
const report = (message: FitReport): void => process.parentPort.postMessage(message)

process.parentPort.on('message', ({ data: message }: { readonly data: FitMessage }) => {
  if (message.kind === 'events') events.push(...parsed(message.lines))
  else
    void fit(message.weights).then(
      (outcome) => report({ kind: 'done', outcome }),
      (error: unknown) => report({ kind: 'failed', detail: String(error) })
    )
})

/** Each line was checked against its schema when it was appended, and against its checksum when the file was opened. */
const parsed = (lines: string): readonly JournalEvent[] =>
  lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as JournalEvent)

async function fit(weights: readonly number[] | undefined): Promise<FitOutcome> {
  const binding = loadBinding()
  if (!binding) return { kind: 'missing' }
  return fitWeights(fitItems(events), weights, fitterWith(binding), (share) => report({ kind: 'share', share }))
}

/** The native package, where there is one for this machine. Loaded past the build, which would ask for it. */
function loadBinding(): Binding | undefined {
  try {
    return createRequire(import.meta.url)('@open-spaced-repetition/binding') as Binding // as its own types say
  } catch {
    return undefined
  }
}
