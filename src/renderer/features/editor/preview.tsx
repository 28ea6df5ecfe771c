import { use, useDeferredValue, useMemo } from 'react'
import { loadedMarkdown, loadMarkdown, type Markdown } from '#data/markdown.ts'
import { sidesOf } from '#data/own-cards.ts'
import { type CardDraft, faceOf } from '#domain/content/card-draft.ts'
import { Prose } from '#ui/prose.tsx'
import styles from './card-editor.module.css'

/**
 * Of a longer text the beginning is enough. The whole of it would be laid out anew at each letter, which takes seconds
 * where 100,000 characters have no place to break.
 */
const mostShown = 6000

const beginning = (text: string): string => (text.length > mostShown ? `${text.slice(0, mostShown)}…` : text)

/** The card as it will be asked and answered. It follows the typing and never holds it up. */
export function Preview({ draft }: { readonly draft: CardDraft }) {
  // Hooks would have no place behind the wait: see `Needed`.
  return <Sides draft={draft} markdown={loadedMarkdown() ?? use(loadMarkdown())} />
}

function Sides({ draft, markdown }: { readonly draft: CardDraft; readonly markdown: Markdown }) {
  const shown = useDeferredValue(draft)
  const { ask, answer } = useMemo(() => {
    const texts = { ask: beginning(shown.ask), answer: beginning(shown.answer), text: beginning(shown.text) }
    return sidesOf(faceOf({ ...shown, ...texts }), markdown)
  }, [shown, markdown])
  return (
    <section className={styles.preview} aria-label="Preview">
      <p aria-hidden>Preview</p>
      {ask.length === 0 && answer.length === 0 ? (
        <p className={styles.faint}>The card stands here as you write it.</p>
      ) : (
        <>
          <div className={styles.ask}>
            <Prose tree={ask} />
          </div>
          <div className={styles.answer}>
            <Prose tree={answer} />
          </div>
        </>
      )}
    </section>
  )
}
