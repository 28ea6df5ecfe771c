import { Check } from 'lucide-react'
import { useState } from 'react'
import { useProgress, useStore } from '#data/store-context.ts'
import { useNow } from '#data/use-now.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { Button } from '#ui/button.tsx'
import { count } from '#ui/words.ts'
import styles from './term-popover.module.css'

/** Calls cards for today's study, and says how many were not called yet. */
export function AddCards({ ids }: { readonly ids: readonly string[] }) {
  const store = useStore()
  const { call } = useProgress()
  const today = studyDay(useNow())
  const [said, setSaid] = useState('')
  const left = ids.filter((id) => call.get(id)?.day !== today)
  const add = async (): Promise<void> => {
    let added = 0
    for (const card of left) if ((await store.record({ kind: 'card-called', card })).ok) added += 1
    setSaid(
      added > 0 ? `${count(added, 'card')} added to today’s cards.` : 'No card was added, because nothing can be saved.'
    )
  }
  return (
    <>
      {/* The button stays where all are called: whoever has just pressed it would lose the focus. */}
      <Button look="quiet" aria-disabled={left.length === 0} onClick={() => void (left.length > 0 && add())}>
        {left.length > 0 ? (
          'Add to today’s cards'
        ) : (
          <>
            <Check size={15} aria-hidden /> Among today’s cards
          </>
        )}
      </Button>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </>
  )
}
