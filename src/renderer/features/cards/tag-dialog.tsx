import { useState } from 'react'
import { tagsOf } from '#domain/content/card-draft.ts'
import type { OwnCardState } from '#domain/journal/kept-things.ts'
import { Button } from '#ui/button.tsx'
import { DialogActs, DialogFrame } from '#ui/dialog-frame.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextLine } from '#ui/text-line.tsx'
import { count } from '#ui/words.ts'

/** Asks for a tag that cards of the learner's own are to have, or to have no more. */
export function TagDialog({
  kind,
  cards,
  onTag,
  onClose
}: {
  readonly kind: 'add-tag' | 'remove-tag'
  readonly cards: readonly OwnCardState[]
  readonly onTag: (tag: string) => void
  readonly onClose: () => void
}) {
  const there = [...new Set(cards.flatMap(({ tags }) => tags))].sort((one, other) => one.localeCompare(other))
  const adds = kind === 'add-tag'
  const [typed, setTyped] = useState(adds ? '' : (there[0] ?? ''))
  const tags = adds ? tagsOf({ tags: typed }) : [typed].filter(Boolean)
  const fits = tags.length === 1
  return (
    <DialogFrame title={adds ? 'Add a tag' : 'Remove a tag'} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const [tag] = tags
          if (!fits || tag === undefined) return
          onTag(tag)
          onClose()
        }}
      >
        {adds ? (
          <TextLine
            label="Tag"
            hint={`For ${count(cards.length, 'card')} of your own`}
            value={typed}
            problem={tags.length > 1 ? 'One tag at a time: a comma stands between two.' : undefined}
            onChange={setTyped}
          />
        ) : there.length > 0 ? (
          <SelectField label="Tag" options={there.map((tag) => [tag, tag])} value={typed} onChange={setTyped} />
        ) : (
          <p>None of these cards has a tag.</p>
        )}
        <DialogActs>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" aria-disabled={!fits}>
            {adds ? 'Add' : 'Remove'}
          </Button>
        </DialogActs>
      </form>
    </DialogFrame>
  )
}
