import { useDeferredValue, useState } from 'react'
import { useReplaced } from '#data/use-replaced.ts'
import { rewritten } from '#domain/browse/bulk-acts.ts'
import type { Replaced, Replacement, Replacing } from '#domain/browse/find-and-replace.ts'
import type { Act, CardFace } from '#domain/journal/events.ts'
import type { OwnCardState } from '#domain/journal/kept-things.ts'
import { Button } from '#ui/button.tsx'
import { DialogActs, DialogFrame } from '#ui/dialog-frame.tsx'
import { TextLine } from '#ui/text-line.tsx'
import { count } from '#ui/words.ts'
import styles from './browse-acts.module.css'

/** Changes that are shown; the rest are counted. */
const shown = 20

/** Finds and replaces words in cards of the learner's own, and shows what would change before it does. */
export function ReplaceDialog({
  cards,
  onReplace,
  onClose
}: {
  readonly cards: readonly OwnCardState[]
  readonly onReplace: (acts: readonly Act[], done: string) => Promise<void>
  readonly onClose: () => void
}) {
  const [among] = useState(cards) // those that were selected when it was opened
  const [replacing, setReplacing] = useState<Replacing>({ find: '', put: '', pattern: false, exact: false })
  const replaced = useReplaced(useDeferredValue(replacing), among)
  const changes = replaced?.ok ? replaced.changes : []
  const set = (part: Partial<Replacing>): void => setReplacing({ ...replacing, ...part })
  return (
    <DialogFrame title="Find and replace" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (changes.length === 0) return
          void onReplace(actsOf(changes, among), 'rewritten')
          onClose()
        }}
      >
        <TextLine label="Find" value={replacing.find} problem={undefined} onChange={(find) => set({ find })} />
        <TextLine label="Replace with" value={replacing.put} problem={undefined} onChange={(put) => set({ put })} />
        <div className={styles.checks}>
          <label>
            <input
              type="checkbox"
              checked={replacing.pattern}
              onChange={({ target }) => set({ pattern: target.checked })}
            />
            Regular expression
          </label>
          <label>
            <input
              type="checkbox"
              checked={replacing.exact}
              onChange={({ target }) => set({ exact: target.checked })}
            />
            Capital letters count
          </label>
        </div>
        <p className={styles.sum} role="status" data-problem={replaced?.ok === false}>
          {sumOf(replacing, replaced, among.length)}
        </p>
        {changes.length > 0 && (
          <div className={styles.changes} role="group" aria-label="What changes" tabIndex={0}>
            <ul>
              {changes.slice(0, shown).map((change) => (
                <Change key={change.card} change={change} />
              ))}
            </ul>
          </div>
        )}
        <DialogActs>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" aria-disabled={changes.length === 0}>
            Replace
          </Button>
        </DialogActs>
      </form>
    </DialogFrame>
  )
}

function sumOf({ find }: Replacing, replaced: Replaced | undefined, cards: number): string {
  if (find === '') return `Looks through ${count(cards, 'card')} of your own: questions, answers and texts with gaps.`
  if (!replaced) return 'Looking …'
  if (!replaced.ok) return replaced.problem
  const { changes, spoilt } = replaced
  const sum = changes.length === 0 ? 'No card would change.' : `${count(changes.length, 'card')} would change.`
  if (spoilt === 0) return sum
  return `${sum} ${count(spoilt, 'card')} would be left without a question, an answer or a gap, or too long, and ${spoilt === 1 ? 'stays as it is' : 'stay as they are'}.`
}

function Change({ change }: { readonly change: Replacement }) {
  const [old, now] = [textsOf(change.before), textsOf(change.after)]
  return (
    <li>
      {old.map((text, index) => {
        const next = now[index] ?? ''
        if (text === next) return null
        const [start, end] = differing(text, next)
        return (
          <span key={sides[index]}>
            {before(text, start)}
            <del>{short(text.slice(start, text.length - end))}</del>{' '}
            <ins>{short(next.slice(start, next.length - end))}</ins>
            {after(text, end)}
          </span>
        )
      })}
    </li>
  )
}

const sides = ['question or text', 'answer'] as const

const textsOf = (face: CardFace): readonly string[] => (face.kind === 'basic' ? [face.ask, face.answer] : [face.text])

/** How many letters two texts have in common at their beginning and at their end, without parts of words. */
function differing(one: string, other: string): readonly [start: number, end: number] {
  const most = Math.min(one.length, other.length)
  let start = 0
  while (start < most && one[start] === other[start]) start++
  while (start > 0 && isWithinWord(one[start - 1])) start--
  let end = 0
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end++
  while (end > 0 && isWithinWord(one.at(-end))) end--
  return [start, end]
}

const isWithinWord = (letter = ''): boolean => /[\p{L}\p{N}]/u.test(letter)

/** Letters shown before and after what changes. */
const context = 40

const before = (text: string, start: number): string =>
  `${start > context ? '…' : ''}${text.slice(Math.max(0, start - context), start)}`

const after = (text: string, end: number): string =>
  `${text.slice(text.length - end).slice(0, context)}${end > context ? '…' : ''}`

const short = (text: string): string => (text.length > 400 ? `${text.slice(0, 400)}…` : text)

function actsOf(changes: readonly Replacement[], cards: readonly OwnCardState[]): readonly Act[] {
  const states = new Map(cards.map((state) => [state.card, state]))
  return changes.flatMap(({ card, after: face }) => {
    const state = states.get(card)
    return state ? [rewritten(state, face, state.tags)] : []
  })
}
