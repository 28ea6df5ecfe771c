import { useRef, useState } from 'react'
import { closeCardEditor } from '#data/card-editor.ts'
import { loadMarkdown } from '#data/markdown.ts'
import { newOwnCardId } from '#data/own-cards.ts'
import { useStore } from '#data/store-context.ts'
import { useCallCard } from '#data/use-call-card.ts'
import { type CardDraft, type DraftField, faceOf, problemsOf, tagsOf } from '#domain/content/card-draft.ts'
import type { Act } from '#domain/journal/events.ts'
import type { Failure } from '#shared/result.ts'
import { say } from '#ui/say.ts'

export type Problems = ReturnType<typeof problemsOf>

/** Saves a card and says so, or says why it cannot be saved. */
export function useSaving(card: string | undefined): {
  readonly problems: Problems
  /** Why the journal did not take it; nothing has changed then. */
  readonly failure: Failure | undefined
  /** @returns the first field that keeps the draft from being saved */
  readonly save: (draft: CardDraft) => Promise<DraftField | undefined>
  readonly trash: () => Promise<void>
} {
  const store = useStore()
  const call = useCallCard()
  const [problems, setProblems] = useState<Problems>({})
  const [failure, setFailure] = useState<Failure>()
  const busy = useRef(false)

  /** Records an act, closes the editor, and offers to take the act back. */
  const record = async (act: Act, words: string, id?: string): Promise<void> => {
    if (busy.current) return // a second press while the first is on its way to disk
    busy.current = true
    const result = await store.record(act)
    busy.current = false
    if (!result.ok) return setFailure(result.failure)
    closeCardEditor()
    const undo = () => store.keep({ kind: 'voided', event: result.value.id })
    const study = () => void call(id ?? '').then(({ ok }) => ok && say('The card will be asked today'))
    say(words, [{ name: 'Undo', act: undo }, ...(id ? [{ name: 'Study it today', act: study }] : [])])
  }

  const save = async (draft: CardDraft): Promise<DraftField | undefined> => {
    const { clozeOf } = await loadMarkdown()
    const found = problemsOf(draft, clozeOf(draft.text).gaps)
    setProblems(found)
    const first = (['ask', 'answer', 'text', 'tags'] as const).find((field) => found[field] !== undefined)
    if (first) return first
    const { passage } = draft
    const id = card ?? newOwnCardId()
    const over = store.state().progress.own.get(id)?.version
    const written = {
      face: faceOf(draft),
      tags: [...tagsOf(draft)],
      ...(passage && { passage }),
      ...(over !== undefined && { over })
    }
    await record({ kind: 'card-written', card: id, ...written }, card ? 'Card changed' : 'Card saved to My cards', id)
  }

  const trash = async (): Promise<void> => {
    if (card) await record({ kind: 'card-trashed', card }, 'Card moved to the trash')
  }

  return { problems, failure, save, trash }
}
