import { drawItem } from './draw-item.ts'
import type { Item, Misconception, QuestionsPack, Template } from './item.ts'
import { hashText } from './random.ts'

/** The questions, by id. */
export type Bank = {
  /** In the order in which they are written. */
  readonly all: readonly (Item | Template)[]
  readonly byId: ReadonlyMap<string, Item | Template>
  readonly misconceptions: ReadonlyMap<string, Misconception>
}

export function bankOf({ items, templates, misconceptions }: QuestionsPack): Bank {
  const all = [...items, ...templates]
  return {
    all,
    byId: new Map(all.map((item) => [item.id, item])),
    misconceptions: new Map(misconceptions.map((one) => [one.id, one]))
  }
}

/** A question to be asked; `seed` draws the numbers of a computed one. */
export type Asked = { readonly item: string; readonly seed?: string | undefined }

/** The item as it is asked, its numbers drawn. Undefined where the bank has it no more. */
export function posed(bank: Bank, { item: id, seed = '' }: Asked): Item | undefined {
  const item = bank.byId.get(id)
  return item?.kind === 'computed' ? drawItem(item, seed) : item
}

/** What tells whether an item was rewritten: a hash of what is asked and offered. Reasons and tags may change. */
export const printOf = (item: Item): string =>
  (
    hashText(
      JSON.stringify([
        item.stem,
        item.kind === 'match'
          ? item.pairs.map(({ left, right }) => [left, right])
          : item.kind === 'order'
            ? item.options.map(({ text }) => text)
            : item.options.map(({ text, correct }) => [text, correct])
      ])
    ) >>> 0
  ).toString(36)

/** The item of a question of a paper, unless it was removed or rewritten since. */
export function stillPosed(bank: Bank, asked: Asked & { readonly print: string }): Item | undefined {
  const item = posed(bank, asked)
  return item && printOf(item) === asked.print ? item : undefined
}
