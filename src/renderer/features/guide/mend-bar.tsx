import { mend } from '#data/mending.ts'
import type { MarkState } from '#domain/journal/kept-things.ts'
import { beginningOf } from '#domain/reading/mark-words.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import styles from './marks.module.css'

/** Says, in every chapter, that a mark waits for its new words. */
export function MendBar({ mark: { passage, note } }: { readonly mark: MarkState }) {
  return (
    <section className={styles.mend} aria-label="Put a mark on other words">
      <p>
        Select the words that this mark is to stand on, here or in another chapter: “{beginningOf(passage.quote, 120)}”
        {note && <> ({beginningOf(note, 60)})</>}
      </p>
      <ButtonLink href="/marks" look="quiet">
        All marks
      </ButtonLink>
      <Button look="quiet" onClick={() => mend(undefined)}>
        Leave it
      </Button>
    </section>
  )
}
