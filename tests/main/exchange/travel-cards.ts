import type { TravelCard } from '#domain/exchange/collection.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { noon } from '../../fixtures/events.ts'

const day = 86_400_000

export const clock = { offset: noon.offset, now: noon.at }
export const today = studyDay(noon)

const still = {
  changedAt: noon.at - 50 * day,
  tags: [],
  lapses: 0,
  memory: undefined,
  suspended: false,
  flag: 0,
  reviews: []
} as const

/** A card of each kind, with all there is to be known of it. */
export const travellers: readonly TravelCard[] = [
  {
    ...still,
    kind: 'basic',
    id: 'principle.ownership.meaning',
    deck: 'Principles',
    ask: 'What does <b>ownership</b> ask for?',
    answer: 'Teams answer for what they use &amp; spend.',
    tags: ['exam', 'hard words'],
    due: { kind: 'review', day: today + 12 },
    interval: 21,
    lapses: 1,
    memory: { stability: 23.4567, difficulty: 5.25, retention: 0.9, decay: 0.154, lastAt: noon.at - 9 * day },
    flag: 3,
    reviews: [
      { at: noon.at - 40 * day, rating: 3, was: 'learning', interval: -600, before: -60, difficulty: 2.5, took: 4000 },
      { at: noon.at - 39 * day, rating: 1, was: 'review', interval: -600, before: 2, difficulty: 6, took: 5000 },
      { at: noon.at - 9 * day, rating: 4, was: 'relearning', interval: 21, before: -600, difficulty: 5.5, took: 6000 }
    ]
  },
  {
    ...still,
    kind: 'basic',
    id: 'own.01900000-0000-7000-8000-0000000000c1',
    deck: 'My cards',
    ask: 'New',
    answer: 'Yes',
    due: { kind: 'new', position: 0 },
    interval: 0
  },
  {
    ...still,
    kind: 'cloze',
    id: 'phase.loop.order',
    deck: 'Phases::Order',
    text: 'Inform, {{Optimize}}, {{Operate}}.',
    extra: 'Three of them.',
    due: { kind: 'learning', at: noon.at + 600_000 },
    interval: 0,
    reviews: [{ at: noon.at, rating: 1, was: 'learning', interval: -60, before: 0, difficulty: 6.4, took: 3000 }]
  },
  {
    ...still,
    kind: 'basic',
    id: 'suspended',
    deck: 'Principles',
    ask: 'Suspended?',
    answer: 'Suspended.',
    due: { kind: 'review', day: today - 3 },
    interval: 5,
    suspended: true,
    reviews: [{ at: noon.at, rating: 3, was: 'crammed', interval: 5, before: 5, took: 1 }]
  }
]
