import { homedir } from 'node:os'

const opening = '["\'`\u201C\u2018]'
const closing = '["\'`\u201D\u2019]'

/** From the first quotation mark of a line to the last, for quotations nest; to the end of the line where none closes. */
const quoted = new RegExp(`${opening}(?:.*${closing}|.*$)`, 'gm')

/**
 * A text for the log or for whoever looks into trouble, without what the learner wrote and without the name of their
 * home folder. What stands in quotation marks may be anything: the file that an error is about, or a piece of the JSON
 * that could not be read.
 * @param home the folder that `~` stands for
 */
export const scrub = (text: string, home: string = homedir()): string =>
  withTilde(text, home).replaceAll(quoted, '\u201C\u2026\u201D')

/** The same for text that quotes nothing and may name folders. */
export function withTilde(text: string, home: string = homedir()): string {
  if (home.length < 2) return text // "/", where there is no home
  return [home, home.replaceAll('\\', '/')].reduce((rest, path) => rest.replaceAll(path, '~'), text)
}

/** The most of an error's own words that are kept, in UTF-16 units. */
const longestMessage = 300

/** An error as text: its name, its code, its words as `scrub` leaves them, and where in the program it happened. */
export function errorText(error: unknown, home: string = homedir()): string {
  if (!(error instanceof Error)) return wordsOf(String(error), home)
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
  const first = `${error.name}${code}: ${wordsOf(error.message, home)}`
  return [first, ...frames.map((frame) => withTilde(frame, home))].join('\n')
}

/** On one line, so that nothing behind a quotation mark is left on the next. */
const wordsOf = (message: string, home: string): string =>
  scrub(message.replaceAll(/\s+/g, ' '), home).slice(0, longestMessage)
