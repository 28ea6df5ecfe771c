import { useLocation } from 'wouter'
import { mend } from '#data/mending.ts'
import type { ChapterSummary } from '#domain/content/pack.ts'
import type { Passage } from '#domain/journal/events.ts'
import type { MarkState } from '#domain/journal/kept-things.ts'
import { markAddress } from '#domain/reading/mark-words.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import { MarkRow } from './mark-row.tsx'
import styles from './marks-screen.module.css'
import type { Displaced } from './use-displaced-marks.ts'

/** The marks that an edited guide has displaced, each with what can be done about it. */
export function DisplacedMarks({
  displaced,
  chapters,
  onKeep,
  onRemove
}: {
  readonly displaced: readonly Displaced[]
  readonly chapters: readonly ChapterSummary[]
  readonly onKeep: (mark: MarkState, passage: Passage) => void
  readonly onRemove: (mark: MarkState) => void
}) {
  const lost = displaced.filter(({ now }) => !now)
  const moved = displaced.filter(({ now }) => now)
  return (
    <>
      {lost.length > 0 && (
        <Panel
          title={lost.length === 1 ? '1 mark lost its words' : `${lost.length} marks lost their words`}
          aside="The guide has been edited, and nothing like them could be found"
        >
          {lost.map(({ mark }) => (
            <MarkRow key={mark.mark} mark={mark} chapters={chapters}>
              <Context passage={mark.passage} />
              <div className={styles.acts}>
                <ChooseOtherWords mark={mark} chapters={chapters} />
                <NearestPlace passage={mark.passage} chapters={chapters} />
                <Button onClick={() => onRemove(mark)}>Remove</Button>
              </div>
            </MarkRow>
          ))}
        </Panel>
      )}
      {moved.length > 0 && (
        <Panel
          title={moved.length === 1 ? '1 mark was moved by an edit' : `${moved.length} marks were moved by an edit`}
          aside="Their words were changed; they stand on what comes nearest"
        >
          {moved.map(
            ({ mark, now }) =>
              now && (
                <MarkRow key={mark.mark} mark={mark} chapters={chapters}>
                  <Context passage={mark.passage} />
                  <p className={styles.now}>
                    <strong>Now on</strong> <span dir="auto">“{now.quote.slice(0, 600)}”</span>
                  </p>
                  <div className={styles.acts}>
                    <Button onClick={() => onKeep(mark, now)}>Keep it here</Button>
                    <ButtonLink href={markAddress({ mark: mark.mark, passage: now })}>See it there</ButtonLink>
                    <ChooseOtherWords mark={mark} chapters={chapters} />
                    <Button onClick={() => onRemove(mark)}>Remove</Button>
                  </div>
                </MarkRow>
              )
          )}
        </Panel>
      )}
    </>
  )
}

/** What stood around the words when they were marked. */
function Context({ passage: { prefix, quote, suffix } }: { readonly passage: Passage }) {
  if (!prefix && !suffix) return null
  return (
    <p className={styles.context} dir="auto">
      <strong>It stood in</strong> “{prefix && '…'}
      {prefix}
      <em>{quote.length > 200 ? `${quote.slice(0, 100)} … ${quote.slice(-100)}` : quote}</em>
      {suffix}
      {suffix && '…'}”
    </p>
  )
}

type Place = { readonly chapters: readonly ChapterSummary[] }

/** Opens the chapter with the mark in hand: the words that are selected next can become its own. */
function ChooseOtherWords({ mark, chapters }: Place & { readonly mark: MarkState }) {
  const [, go] = useLocation()
  const begin = (): void => {
    mend(mark.mark)
    go(nearestAddress(mark.passage, chapters))
  }
  return <Button onClick={begin}>Put it on other words</Button>
}

function NearestPlace({ passage, chapters }: Place & { readonly passage: Passage }) {
  return <ButtonLink href={nearestAddress(passage, chapters)}>Go to where it stood</ButtonLink>
}

/** The section of a passage, or what is left of the way to it. */
function nearestAddress({ chapter, section }: Passage, chapters: readonly ChapterSummary[]): string {
  const summary = chapters.find(({ id }) => id === chapter)
  if (!summary) return '/guide'
  return `/guide/${chapter}${summary.sections.some(({ id }) => id === section) ? `#${section}` : ''}`
}
