/**
 * An image in a card of the learner's own. It is kept once, under a name that follows from what is in it, and a text
 * speaks of it by that name: `![alt](image:<name>)`.
 */

/** The ends that names have: one for each kind of image that is kept. */
export const imageKinds = ['png', 'jpg', 'gif', 'webp'] as const

export type ImageKind = (typeof imageKinds)[number]

/** In bytes. */
export const mostImageBytes = 10_000_000

const named = `[0-9a-f]{64}\\.(?:${imageKinds.join('|')})`
const wholeName = new RegExp(`^${named}$`)
const spokenOf = new RegExp(`(?<=\\(<?image:)${named}(?=>?[)\\s])`, 'g')

/** Whether a text is the name of an image, which no path is. */
export const isImageName = (name: string): boolean => wholeName.test(name)

/** Where a text in Markdown finds the image with a name. */
export const imageAddress = (name: string): string => `image:${name}`

/** The name in such an address; undefined for any other address. */
export function imageNameIn(address: string): string | undefined {
  const name = address.startsWith('image:') ? address.slice('image:'.length) : ''
  return isImageName(name) ? name : undefined
}

/** The names of the images that a text in Markdown speaks of. */
export const imagesIn = (markdown: string): readonly string[] => [...(markdown.match(spokenOf) ?? [])]

const longestAlt = 100

/** The name of a file as words that stand for an image: without its ending, and without what means something in Markdown. */
export function altOf(file: string): string {
  const words = file
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replaceAll(/[\\[\]{}()`*<>&!|\s\p{Cc}]+/gu, ' ')
    .trim()
  return isImageName(file) ? 'image' : words.slice(0, longestAlt).trim() || 'image'
}

/** A text in Markdown, and what is selected of it, in UTF-16 units. */
type Selected = { readonly text: string; readonly start: number; readonly end: number }

/**
 * Puts an image in the place of what is selected: a paragraph of its own at the end of a line, and within the line
 * elsewhere.
 * @returns the text, with the words that stand for the image selected, to be written over
 */
export function withImage({ text, start, end }: Selected, name: string, alt: string): Selected {
  const [before, after] = [text.slice(0, start), text.slice(end)]
  const apart = /^[^\S\n]*(?:\n|$)/.test(after)
  const lead = apart && /\S/.test(before) ? '\n\n'.slice(/\n{0,2}$/.exec(before)?.[0].length ?? 0) : ''
  const tail = apart && /\S/.test(after) && !/^\s*\n\s*\n/.test(after) ? '\n' : ''
  const at = before.length + lead.length + '!['.length
  return {
    text: `${before}${lead}![${alt}](${imageAddress(name)})${tail}${after}`,
    start: at,
    end: at + alt.length
  }
}
