import { usePackFile } from '#data/pack.ts'
import { ChapterText, headingId } from './chapter-text.tsx'
import { Sheet } from './sheet.tsx'

/** One chapter. */
export function PrintedChapter({ chapter: id }: { readonly chapter: string }) {
  const { chapters } = usePackFile('index.json')
  const { sources } = usePackFile(`chapters/${id}.json`)
  const chapter = chapters.find((one) => one.id === id)
  if (!chapter) throw new Error(`There is no chapter ${id}.`) // the main process has looked it up
  return (
    <Sheet
      kind={`Chapter ${chapter.number}`}
      title={chapter.title}
      lead={chapter.summary}
      contents={chapter.sections.map((section) => ({ id: headingId(id, section.id), title: section.title }))}
      sources={new Set(sources)}
    >
      <ChapterText chapter={chapter} part={false} />
    </Sheet>
  )
}
