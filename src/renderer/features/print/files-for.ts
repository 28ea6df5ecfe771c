import type { packFile } from '#data/pack.ts'
import type { ChapterSummary } from '#domain/content/pack.ts'
import type { Printed } from '#shared/print-order.ts'

type PackPath = Parameters<typeof packFile>[0]

/** The files of the study material from which something is printed. */
export function filesFor(what: Printed, chapters: readonly ChapterSummary[]): readonly PackPath[] {
  const always: readonly PackPath[] = ['index.json', 'about.json']
  switch (what.kind) {
    case 'chapter':
      return [...always, `chapters/${what.chapter}.json`]
    case 'guide':
      return [...always, ...chapters.map(({ id }): PackPath => `chapters/${id}.json`)]
    case 'glossary':
      return [...always, 'glossary.json']
    case 'deck':
      return [...always, 'cards.json']
    case 'marks':
      return always
  }
}
