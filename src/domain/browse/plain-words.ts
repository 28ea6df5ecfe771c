import type { CardFace } from '../journal/events.ts'

/** A longer text is taken as it was written, as it is when it is drawn. */
const longest = 5000

const link = /!?\[([^\]\n]*)\]\([^)\s]*\)/g
const lineSign = /^[ \t]*(?:[-+*>]|\d{1,9}[.)])[ \t]+/gm
/** A sign that a backslash makes an ordinary one, or one that sets words apart from others. */
const sign = /\\([!-/:-@[-`{-~])|(?<!\s)[*`]+|[*`]+(?!\s)/g

/** The words of a text in Markdown, near enough to know it by and to search it: parsing thousands of texts takes seconds. */
export const plainWords = (markdown: string): string =>
  markdown.length > longest
    ? markdown
    : markdown
        .replaceAll(link, '$1')
        .replaceAll(lineSign, '')
        .replaceAll(sign, (_all, kept: string | undefined) => kept ?? '')

const gap = /\{\{((?:(?!\{\{|\}\}).)+)\}\}/gs

/** What a card of the learner's own asks and answers, in plain words: of a text with gaps, with all open and with all filled. */
export const plainSides = (face: CardFace): { readonly ask: string; readonly answer: string } =>
  face.kind === 'basic'
    ? { ask: plainWords(face.ask), answer: plainWords(face.answer) }
    : { ask: plainWords(face.text.replaceAll(gap, '[…]')), answer: plainWords(face.text.replaceAll(gap, '$1')) }
