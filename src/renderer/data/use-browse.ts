import type { BrowsedCard, PastAnswer } from '#domain/browse/browsed-card.ts'
import { foldText } from '#domain/browse/text-pattern.ts'
import type { Inline } from '#domain/content/pack.ts'
import { presetOf } from '#domain/scheduling/preset.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { loadedMarkdown } from './markdown.ts'
import { drawOwnCard, wordsOf } from './own-cards.ts'
import { usePackFile } from './pack.ts'
import { useProgress, useSettings, useStore } from './store-context.ts'
import { useDecks } from './use-decks.ts'

type PastAnswers = ReadonlyMap<string, readonly PastAnswer[]>

type Sides = { readonly ask: Inline; readonly answer: Inline }

/**
 * Makes all cards ready to be searched by the query language. Stands under `Needed` for the cards and under
 * `NeededForOwnCards`.
 * @returns takes the answers that conditions such as `rated:` look at
 */
export function useBrowse(): (answers: PastAnswers) => ReadonlyMap<string, BrowsedCard> {
  const { cards } = usePackFile('cards.json')
  const decks = useDecks()
  const { card: states, care, own, preset, assignment } = useProgress()
  const { offset } = useStore().clock()
  const retention = useSettings().retention / 100
  return (answers) => {
    const markdown = loadedMarkdown()
    const sides = new Map<string, Sides>(cards.map((card) => [card.id, card]))
    if (markdown) for (const state of own.values()) sides.set(state.card, drawOwnCard(state, markdown))
    return new Map(
      decks.flatMap((deck) => {
        const title = foldText(deck.title)
        const { leechAfter } = presetOf(deck.id, preset, assignment, retention)
        return deck.cards.map(([id]): readonly [string, BrowsedCard] => {
          const { ask = [], answer = [] } = sides.get(id) ?? {}
          const mine = own.get(id)
          const browsed = {
            id,
            deck: title,
            tags: (mine?.tags ?? []).map(foldText),
            ask: foldText(wordsOf(ask)),
            answer: foldText(wordsOf(answer)),
            state: states.get(id),
            care: care.get(id),
            answers: answers.get(id) ?? [],
            leechAfter
          }
          if (!mine) return [id, browsed]
          const dayOf = (at: number): number => studyDay({ at, offset })
          return [id, { ...browsed, written: { first: dayOf(mine.writtenAt), last: dayOf(mine.changedAt) } }]
        })
      })
    )
  }
}
