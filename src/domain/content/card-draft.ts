import type { CardFace, Passage } from '../journal/events.ts'
import type { OwnCardState } from '../journal/kept-things.ts'
import { asMarkdown } from './cloze.ts'

/** A card while it is being written. What was typed for the other kind is kept until it is saved. */
export type CardDraft = {
  readonly kind: CardFace['kind']
  readonly ask: string
  readonly answer: string
  /** The text with gaps. */
  readonly text: string
  /** As typed, with commas between them. */
  readonly tags: string
  readonly passage: Passage | undefined
}

export type DraftField = 'ask' | 'answer' | 'text' | 'tags'

/** A new card; from a passage, with its words as the answer and as the text to make gaps in. */
export function newDraft(passage: Passage | undefined): CardDraft {
  const words = asMarkdown(passage?.quote ?? '')
  return { kind: 'basic', ask: '', answer: words, text: words, tags: '', passage }
}

/** A card there is, to be rewritten. */
export function draftOf({ face, tags, passage }: OwnCardState): CardDraft {
  const draft = { kind: face.kind, tags: tags.join(', '), passage }
  return face.kind === 'basic'
    ? { ...draft, ask: face.ask, answer: face.answer, text: '' }
    : { ...draft, ask: '', answer: '', text: face.text }
}

/** What the draft says now. */
export const faceOf = ({ kind, ask, answer, text }: CardDraft): CardFace =>
  kind === 'basic' ? { kind, ask: ask.trim(), answer: answer.trim() } : { kind, text: text.trim() }

/** Its tags, each once. */
export const tagsOf = ({ tags }: Pick<CardDraft, 'tags'>): readonly string[] => [
  ...new Set(
    tags
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean)
  )
]

/** The limits of `card-written`. */
const longestText = 100_000
const longestTag = 200
const mostTags = 100

/**
 * Why the draft cannot be saved, field by field, in words.
 * @param gaps how many gaps its text has
 */
export function problemsOf(draft: CardDraft, gaps: number): Readonly<Partial<Record<DraftField, string>>> {
  const face = faceOf(draft)
  const problems: readonly (readonly [DraftField, string | undefined])[] = [
    ...(face.kind === 'basic'
      ? ([
          ['ask', textProblem(face.ask, 'Write a question.')],
          ['answer', textProblem(face.answer, 'Write an answer.')]
        ] as const)
      : ([['text', textProblem(face.text, 'Write a text.') ?? gapProblem(gaps)]] as const)),
    ['tags', tagsProblem(tagsOf(draft))]
  ]
  return Object.fromEntries(problems.filter(([, problem]) => problem !== undefined))
}

function textProblem(text: string, whenEmpty: string): string | undefined {
  if (text === '') return whenEmpty
  const over = text.length - longestText
  return over > 0
    ? `This is ${number(over)} ${over === 1 ? 'character' : 'characters'} too long: ${number(longestText)} fit.`
    : undefined
}

const gapProblem = (gaps: number): string | undefined =>
  gaps === 0 ? 'Hide at least one word: select it and press “Hide these words”.' : undefined

function tagsProblem(tags: readonly string[]): string | undefined {
  if (tags.length > mostTags) return `A card can have ${mostTags} tags; these are ${number(tags.length)}.`
  return tags.some((tag) => tag.length > longestTag)
    ? `A tag can have ${longestTag} characters. Put a comma between two tags.`
    : undefined
}

const number = (value: number): string => value.toLocaleString('en-GB')
