import { useId } from 'react'
import { usePackFile } from '#data/pack.ts'
import type { Printable } from '#data/save-pdf-context.ts'
import type { KeptThings } from '#shared/print-order.ts'
import { count } from '#ui/words.ts'
import { keptCount } from './kept-things.ts'
import styles from './save-pdf-dialog.module.css'

const everywhere: readonly Printable[] = [{ kind: 'guide' }, { kind: 'glossary' }, { kind: 'marks' }]

/** Which thing is to be saved: what stands on the screen, or one of those that can be had everywhere. */
export function WhatField({
  proposed,
  things,
  value,
  onChange
}: {
  readonly proposed: Printable
  /** What the learner marked and made. */
  readonly things: KeptThings
  readonly value: Printable
  readonly onChange: (what: Printable) => void
}) {
  const id = useId()
  const { chapters, decks, terms } = usePackFile('index.json')
  const kept = keptCount(things)
  const words = (what: Printable): readonly [name: string, more: string] => {
    switch (what.kind) {
      case 'chapter':
        return ['This chapter', chapters.find((one) => one.id === what.chapter)?.title ?? what.chapter]
      case 'deck':
        return ['This deck, as cards to fold', decks.find((one) => one.id === what.deck)?.title ?? what.deck]
      case 'guide':
        return ['The whole guide', count(chapters.length, 'chapter')]
      case 'glossary':
        return ['The glossary', count(terms, 'term')]
      case 'marks':
        return ['Your highlights and bookmarks', kept === 0 ? 'none yet' : keptWords(things)]
    }
  }
  const offered = proposed.kind === 'chapter' || proposed.kind === 'deck' ? [proposed, ...everywhere] : everywhere
  return (
    <fieldset className={styles.what}>
      <legend>What</legend>
      {offered.map((one) => {
        const [name, more] = words(one)
        return (
          <label key={one.kind}>
            <input
              type="radio"
              name={id}
              checked={one.kind === value.kind}
              disabled={one.kind === 'marks' && kept === 0}
              onChange={() => onChange(one)}
            />
            <span>
              {name} <small>{more}</small>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

const keptWords = ({ marks, bookmarks, cards }: KeptThings): string =>
  [
    count(marks.length, 'highlight'),
    count(bookmarks.length, 'bookmark'),
    `${count(cards.length, 'card')} of your own`
  ].join(', ')
