import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownCardsInOrder, restoringAct } from '#domain/content/own-deck.ts'
import type { Act, JournalEvent } from '#domain/journal/events.ts'
import { fold, voidedIds } from '#domain/journal/fold.ts'
import { mergeHistories, summariseMerge } from '#domain/journal/merge.ts'
import { histories, plainProgress } from '../../fixtures/event-streams.ts'
import { answerOf, desktop, fromTheFuture, happened, laptop, noon, uuid } from '../../fixtures/events.ts'
import { hour } from '../../fixtures/moments.ts'
import { seeded } from '../../fixtures/property.ts'

/** What three machines have of one history: each some of it, in whatever order it came to them. */
const three = histories.chain((history) => {
  const some = fc.shuffledSubarray(history)
  return fc.tuple(some, some, some)
})

/** The same, and events that claim the id of another, as no machine writes them. */
const alsoForged = three.chain(([one, other, third]) =>
  fc
    .subarray(one)
    .map((forged) => [one, [...other, ...forged.map((event) => ({ ...event, at: event.at + 1 }))], third] as const)
)

describe('whatever two machines did, over 10,000 pairs of histories,', () => {
  test('it does not matter which of them gives first', () => {
    fc.assert(
      fc.property(alsoForged, ([one, other]) => {
        expect(mergeHistories(one, other)).toEqual(mergeHistories(other, one))
      }),
      seeded(10_000)
    )
  })

  test('it does not matter which two of three meet first', () => {
    fc.assert(
      fc.property(alsoForged, ([one, other, third]) => {
        expect(mergeHistories(mergeHistories(one, other), third)).toEqual(
          mergeHistories(one, mergeHistories(other, third))
        )
      }),
      seeded(10_000)
    )
  })

  test('giving again what was given changes nothing', () => {
    fc.assert(
      fc.property(alsoForged, ([one, other]) => {
        const merged = mergeHistories(one, other)
        expect(mergeHistories(merged, other)).toEqual(merged)
        expect(mergeHistories(one, merged)).toEqual(merged)
        expect(mergeHistories(merged, merged)).toEqual(merged)
      }),
      seeded(10_000)
    )
  })

  test('nothing is chosen away, and both then show the same', () => {
    fc.assert(
      fc.property(three, ([one, other]) => {
        const merged = mergeHistories(one, other) as readonly JournalEvent[]
        expect(new Set(merged.map(({ id }) => id))).toEqual(new Set([...one, ...other].map(({ id }) => id)))
        expect(plainProgress(merged)).toEqual(
          plainProgress([...other, ...one.filter((event) => !other.includes(event))])
        )
        expect(merged.length).toBe(one.length + summariseMerge(one, other).events)
      }),
      seeded(2000)
    )
  })
})

const card = 'own.01900000-0000-7000-8000-0000000000c1'

const wrote = (number: number, device: string, hours: number, ask: string, over?: number): JournalEvent =>
  happened(
    {
      kind: 'card-written',
      card,
      face: { kind: 'basic', ask, answer: 'The team.' },
      tags: [],
      ...(over !== undefined && { over: uuid(over) })
    },
    { id: uuid(number), device, at: noon.at + hours * hour }
  )

const ownOf = (history: readonly JournalEvent[]) => fold('own', history, voidedIds(history))

const asks = (history: readonly JournalEvent[], trashed: boolean): readonly string[] => {
  const state = ownOf(history)
  return ownCardsInOrder(state ? [state] : [], trashed).map(({ face }) => (face.kind === 'basic' ? face.ask : ''))
}

const first = wrote(1, laptop, 0, 'First')

describe('a card rewritten on both machines', () => {
  const here = [first, wrote(2, laptop, 1, 'Laptop', 1)]
  const there = [first, wrote(3, desktop, 2, 'Desktop', 1)]

  test.each([
    ['the laptop gives', here, there],
    ['the desktop gives', there, here]
  ])('keeps the newer text, and the older is a card in the trash, when %s', (_, one, other) => {
    const merged = mergeHistories(one, other) as readonly JournalEvent[]
    expect(asks(merged, false)).toEqual(['Desktop'])
    expect(asks(merged, true)).toEqual(['Laptop'])
    expect(summariseMerge(one, other)).toMatchObject({ cards: 1, rewrittenOnBoth: 1, known: 1 })
  })

  test('is no longer in conflict once it was rewritten by somebody who saw both', () => {
    const merged = mergeHistories(here, there) as readonly JournalEvent[]
    const later = [...merged, wrote(4, laptop, 3, 'Both', 3)]
    expect(asks(later, false)).toEqual(['Both'])
    expect(asks(later, true)).toEqual(['Laptop'])
  })

  test('keeps of each machine’s texts the last one only', () => {
    const twice = [...here, wrote(4, laptop, 1.5, 'Laptop again', 2)]
    const merged = mergeHistories(twice, there) as readonly JournalEvent[]
    expect(asks(merged, false)).toEqual(['Desktop'])
    expect(asks(merged, true)).toEqual(['Laptop again'])
  })

  test('loses nothing where a clock is wrong', () => {
    const early = [first, wrote(3, desktop, -5, 'Early', 1), wrote(4, desktop, -4, 'Desktop', 3)]
    const merged = mergeHistories(here, early) as readonly JournalEvent[]
    expect(asks(merged, false)).toEqual(['Laptop'])
    expect(asks(merged, true)).toEqual(['Desktop'])
  })

  test('is no conflict where both wrote the same', () => {
    const same = [first, wrote(3, desktop, 2, 'Laptop', 1)]
    const merged = mergeHistories(here, same) as readonly JournalEvent[]
    expect(asks(merged, true)).toEqual([])
    expect(summariseMerge(here, same).rewrittenOnBoth).toBe(0)
  })

  test('has its older text back as a card of its own when that is restored, once', () => {
    const merged = mergeHistories(here, there) as readonly JournalEvent[]
    const own = plainProgress(merged).own as Parameters<typeof restoringAct>[0]
    const [older] = ownCardsInOrder(own.values(), true)
    const act = restoringAct(own, older?.card ?? '')
    expect(act).toMatchObject({ kind: 'card-written', face: { ask: 'Laptop' } })
    const restored = plainProgress([...merged, happened(act, { at: noon.at + 9 * hour, id: uuid(9) })])
    const states = [...(restored.own as typeof own).values()]
    expect(ownCardsInOrder(states, true)).toEqual([])
    expect(ownCardsInOrder(states, false).map(({ face }) => face)).toMatchObject([
      { ask: 'Desktop' },
      { ask: 'Laptop' }
    ])
  })
})

test('a card restored from the trash is restored', () => {
  expect(restoringAct(new Map([[card, { ...ownOf([first]) }]]) as never, card)).toEqual({ kind: 'card-restored', card })
})

describe('what was deleted on one machine stays deleted', () => {
  const mark = uuid(0xc1)
  const passage = { chapter: 'roles', quote: 'a', prefix: '', suffix: '', start: 0, end: 1 }
  const marked = happened({ kind: 'passage-marked', mark, passage, colour: 'green' }, { id: uuid(1) })

  test('although the other wrote a note on it later', () => {
    const here = [marked, happened({ kind: 'mark-removed', mark }, { id: uuid(2), at: noon.at + hour })]
    const note: Act = { kind: 'mark-noted', mark, note: 'Ask' }
    const there = [marked, happened(note, { id: uuid(3), at: noon.at + 2 * hour, device: desktop })]
    expect(plainProgress(mergeHistories(here, there) as readonly JournalEvent[]).mark.size).toBe(0)
  })

  test('and a card in the trash stays there with the newer text', () => {
    const here = [first, happened({ kind: 'card-trashed', card }, { id: uuid(2), at: noon.at + hour })]
    const there = [first, wrote(3, desktop, 2, 'Desktop', 1)]
    const merged = mergeHistories(here, there) as readonly JournalEvent[]
    expect(asks(merged, false)).toEqual([])
    expect(asks(merged, true)).toEqual(['Desktop'])
  })
})

test('the sum of what comes says how many of each', () => {
  const answered = happened(answerOf('a'), { id: uuid(1), device: desktop })
  const there = [
    answered,
    happened(answerOf('b'), { id: uuid(2), device: desktop }),
    happened({ kind: 'voided', event: uuid(2) }, { id: uuid(3), device: desktop }),
    happened({ kind: 'bookmark-set', address: '/guide/roles', title: 'Roles' }, { id: uuid(4), device: desktop }),
    fromTheFuture({ id: uuid(5), device: desktop })
  ]
  expect(summariseMerge([answered], there)).toEqual({
    events: 4,
    answers: 1,
    cards: 0,
    marks: 1,
    deletions: 1,
    rewrittenOnBoth: 0,
    known: 1
  })
})
