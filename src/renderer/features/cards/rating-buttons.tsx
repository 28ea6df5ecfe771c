import { useEffect, useRef } from 'react'
import { intervalWords } from '#domain/scheduling/interval.ts'
import { ratings } from '#domain/scheduling/schedule.ts'
import { ratingNames } from './rating-names.ts'
import styles from './rating-buttons.module.css'
import type { Drill } from './use-drill.ts'

/** The four ratings, each with when the card would come back. Good has the focus, so that the space bar gives it. */
export function RatingButtons({ drill }: { readonly drill: Drill }) {
  const good = useRef<HTMLButtonElement>(null)
  useEffect(() => good.current?.focus(), [])
  return (
    <fieldset className={styles.ratings}>
      <legend className="visually-hidden">How well did you know it?</legend>
      {ratings.map((rating, index) => {
        const outcome = drill.outcomes[index]
        const interval = outcome ? intervalWords(outcome.state, drill.now) : ''
        const describedBy = `interval-${rating}`
        return (
          <button
            key={rating}
            ref={rating === 3 ? good : undefined}
            type="button"
            data-rating={rating}
            aria-describedby={describedBy}
            aria-keyshortcuts={String(rating)}
            onClick={() => drill.rate(rating)}
          >
            <span>
              {ratingNames[rating]} <kbd aria-hidden>{rating}</kbd>
            </span>
            <small id={describedBy} aria-hidden>
              {interval}
            </small>
          </button>
        )
      })}
    </fieldset>
  )
}
