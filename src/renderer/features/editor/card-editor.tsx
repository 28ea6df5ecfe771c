import { Dialog } from '@base-ui/react/dialog'
import { type ReactNode, Suspense, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { closeCardEditor, type EditorRequest } from '#data/card-editor.ts'
import { useProgress } from '#data/store-context.ts'
import { usePassagePlace } from '#data/use-passage-place.ts'
import { type CardDraft, draftOf, newDraft } from '#domain/content/card-draft.ts'
import type { Passage } from '#domain/journal/events.ts'
import { ChoiceField } from '#ui/choice-field.tsx'
import { AlikeCards } from './alike-cards.tsx'
import styles from './card-editor.module.css'
import { EditorFoot } from './editor-foot.tsx'
import { GapField } from './gap-field.tsx'
import { Preview } from './preview.tsx'
import { SideField } from './side-field.tsx'
import { TagsField } from './text-field.tsx'
import type { ImageCompanion } from './use-images.tsx'
import { type Problems, useSaving } from './use-saving.ts'

/** Where the learner writes a card of their own, or rewrites one, over whatever screen stands. */
export function CardEditor({
  request,
  companion
}: {
  readonly request: EditorRequest
  readonly companion: ImageCompanion
}) {
  const { own } = useProgress()
  const card = 'card' in request ? own.get(request.card) : undefined
  const [first] = useState(() => (card ? draftOf(card) : newDraft('card' in request ? undefined : request.passage)))
  const [draft, setDraft] = useState(first)
  const [leaving, setLeaving] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { problems, failure, save, trash } = useSaving(card?.card)

  const [, go] = useLocation()
  const [next, setNext] = useState<string>() // where to go once the editor is left

  const close = (address: string | undefined): void => {
    closeCardEditor()
    if (address !== undefined) go(address)
  }
  const leave = (address?: string): void => {
    if (sameDraft(draft, first)) return close(address)
    setNext(address)
    setLeaving(address !== undefined || !leaving) // Escape asks first, and then takes the question back
  }
  const submit = async (): Promise<void> => {
    setLeaving(false)
    const field = await save(draft)
    if (field) form.current?.querySelector<HTMLElement>(`[name=${field}]`)?.focus()
  }

  return (
    <Dialog.Root open onOpenChange={(open) => !open && leave()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup
          className={styles.editor}
          initialFocus={() => form.current?.querySelector('textarea') ?? true}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault() // on a line of its own, Enter would save a second time
            void submit()
          }}
        >
          <Dialog.Title className={styles.title}>{card ? 'Edit card' : 'New card'}</Dialog.Title>
          <form
            ref={form}
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault()
              void submit()
            }}
          >
            {draft.passage && <Quote passage={draft.passage} />}
            <Fields
              companion={companion}
              draft={draft}
              problems={problems}
              onChange={(change) => setDraft((now) => ({ ...now, ...change }))} // an image comes later than it was asked for
            >
              <Suspense>
                <AlikeCards draft={draft} except={card?.card} onOpen={leave} />
              </Suspense>
            </Fields>
            <Suspense>
              <Preview draft={draft} />
            </Suspense>
            <EditorFoot
              leaving={leaving}
              failure={failure}
              onCancel={() => leave()}
              onDiscard={() => close(next)}
              onTrash={card ? () => void trash() : undefined}
            />
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

const sameDraft = (one: CardDraft, other: CardDraft): boolean =>
  (['ask', 'answer', 'text', 'tags'] as const).every((field) => one[field] === other[field])

function Quote({ passage }: { readonly passage: Passage }) {
  const place = usePassagePlace(passage)
  return (
    <figure className={styles.quote}>
      {/* It may be long: it scrolls, by keyboard too. */}
      <blockquote tabIndex={0} role="group" aria-label="The passage">
        {passage.quote}
      </blockquote>
      <figcaption>From {place}</figcaption>
    </figure>
  )
}

function Fields({
  companion,
  draft,
  problems,
  onChange,
  children
}: {
  readonly companion: ImageCompanion
  readonly draft: CardDraft
  readonly problems: Problems
  readonly onChange: (change: Partial<CardDraft>) => void
  /** Stands below the texts. */
  readonly children: ReactNode
}) {
  return (
    <div className={styles.fields}>
      <ChoiceField
        label="Kind"
        names={{ basic: 'Question and answer', cloze: 'Fill the gap' }}
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
      />
      {draft.kind === 'basic' ? (
        <>
          <SideField
            companion={companion}
            name="ask"
            label="Question"
            rows={3}
            value={draft.ask}
            problem={problems.ask}
            onChange={(ask) => onChange({ ask })}
          />
          <SideField
            companion={companion}
            name="answer"
            label="Answer"
            rows={4}
            value={draft.answer}
            problem={problems.answer}
            onChange={(answer) => onChange({ answer })}
          />
        </>
      ) : (
        <GapField
          companion={companion}
          value={draft.text}
          problem={problems.text}
          onChange={(text) => onChange({ text })}
        />
      )}
      {children}
      <TagsField value={draft.tags} problem={problems.tags} onChange={(tags) => onChange({ tags })} />
    </div>
  )
}
