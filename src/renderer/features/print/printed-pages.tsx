import type { Printed } from '#shared/print-order.ts'
import type { PageNumbers } from '#shared/print-step.ts'
import { PrintedChapter } from './printed-chapter.tsx'
import { PrintedDeck } from './printed-deck.tsx'
import { PrintedGlossary } from './printed-glossary.tsx'
import { PrintedGuide } from './printed-guide.tsx'
import { PrintedMarks } from './printed-marks.tsx'
import { SheetContext } from './sheet.tsx'

/**
 * What is printed, from its title to the sources.
 * @param pages on which page every heading stands, as far as that is known
 */
export function PrintedPages({
  what,
  pages,
  today
}: {
  readonly what: Printed
  readonly pages: PageNumbers
  readonly today: Date
}) {
  return <SheetContext value={{ pages, today }}>{printed(what)}</SheetContext>
}

function printed(what: Printed) {
  switch (what.kind) {
    case 'chapter':
      return <PrintedChapter chapter={what.chapter} />
    case 'guide':
      return <PrintedGuide />
    case 'glossary':
      return <PrintedGlossary />
    case 'deck':
      return <PrintedDeck deck={what.deck} />
    case 'marks':
      return <PrintedMarks things={what} />
  }
}
