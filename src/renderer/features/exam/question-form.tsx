import { X } from 'lucide-react'
import { useId } from 'react'
import type { Item } from '#domain/exam/item.ts'
import { MatchFields } from './match-fields.tsx'
import { OrderFields } from './order-fields.tsx'
import styles from './question-form.module.css'

export const letters = 'ABCDEFGH'

/** How a question stands: what is chosen, in which order options are shown, and what was struck out. */
export type Standing = {
  readonly item: Item
  /** Places of options as the bank writes them, in the order they are shown. */
  readonly order: readonly number[]
  readonly chosen: readonly number[]
  readonly onChoose: (chosen: readonly number[]) => void
  /** Where options can be struck out. */
  readonly struck?: readonly number[]
  readonly onStrike?: (struck: readonly number[]) => void
}

/** A question with the fields to answer it. */
export function QuestionForm(standing: Standing) {
  const { item } = standing
  const id = useId()
  return (
    <div className={styles.question} role="group" aria-labelledby={id}>
      <p id={id} className={styles.stem}>
        {item.stem}
      </p>
      {item.kind === 'order' ? (
        <OrderFields {...standing} item={item} />
      ) : item.kind === 'match' ? (
        <MatchFields {...standing} item={item} />
      ) : (
        <Choices {...standing} item={item} />
      )}
    </div>
  )
}

function Choices({
  item,
  order,
  chosen,
  onChoose,
  struck = [],
  onStrike
}: Standing & { readonly item: Extract<Item, { readonly kind: 'single' | 'several' }> }) {
  const name = useId()
  return (
    <ol className={styles.options}>
      {order.map((place, index) => {
        const out = struck.includes(place)
        const letter = letters[index] ?? ''
        return (
          <li key={place} className={styles.option} data-chosen={chosen.includes(place)} data-struck={out}>
            <label>
              <input
                type={item.kind === 'single' ? 'radio' : 'checkbox'}
                name={name}
                checked={chosen.includes(place)}
                aria-keyshortcuts={String(index + 1)}
                onChange={() => onChoose(withChoice(item, chosen, place))}
              />
              <span className={styles.letter} aria-hidden>
                {letter}
              </span>
              <span className={styles.text}>{item.options[place]?.text}</span>
            </label>
            {onStrike && (
              <button
                type="button"
                className={styles.strike}
                aria-pressed={out}
                aria-label={`Strike out ${letter}`}
                onClick={() => onStrike(out ? struck.filter((one) => one !== place) : [...struck, place])}
              >
                <X size={16} aria-hidden />
              </button>
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** One takes the place of another; of several, each is added or taken back. */
export function withChoice(item: Item, chosen: readonly number[], place: number): readonly number[] {
  if (item.kind === 'single') return [place]
  return chosen.includes(place) ? chosen.filter((one) => one !== place) : [...chosen, place]
}
