import { useEffect, useRef } from 'react'
import { intervalWords } from '#domain/scheduling/interval.ts'
import { type Rating, ratings } from '#domain/scheduling/schedule.ts'
import { ratingNames } from './rating-names.ts'
import styles from './rating-buttons.module.css'
import type { Drill } from './use-drill.ts'

/**
 * The four ratings, each with when the card would come back. The proposed one has the focus, so that the space bar gives
 * it.
 */
export function RatingButtons({ drill, proposed = 3 }: { readonly drill: Drill; readonly proposed?: Rating }) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
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
            ref={rating === proposed ? first : undefined}
            type="button"
            data-rating={rating}
            aria-describedby={describedBy}
            aria-keyshortcuts={String(rating)}
            onClick={() => drill.rate(rating)}
            onKeyDown={(event) => {
              if (event.repeat) event.preventDefault() // a key that showed the answer and is still held down
            }}
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
