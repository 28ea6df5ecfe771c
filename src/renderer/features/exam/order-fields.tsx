import { ArrowDown, ArrowUp } from 'lucide-react'
import { useRef } from 'react'
import type { OrderItem } from '#domain/exam/item.ts'
import type { Standing } from './question-form.tsx'
import styles from './question-form.module.css'

/** Steps that are put in order by moving them up and down. */
export function OrderFields({ item, order, chosen, onChoose }: Standing & { readonly item: OrderItem }) {
  const list = useRef<HTMLOListElement>(null)
  const now = chosen.length > 0 ? chosen : order
  const move = (from: number, to: number): void => {
    const moved = [...now]
    const [step] = moved.splice(from, 1)
    if (step === undefined) return
    moved.splice(to, 0, step)
    onChoose(moved)
    // The step takes its buttons along: the hand that moved it may go on.
    const direction = to < from ? 'up' : 'down'
    requestAnimationFrame(() => {
      const buttons = list.current?.children[to]?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')
      const same = [...(buttons ?? [])].find(({ dataset }) => dataset['direction'] === direction)
      ;(same ?? buttons?.[0])?.focus()
    })
  }
  return (
    <>
      <p className={styles.hint}>
        First to last, by moving them up or down. {chosen.length === 0 && 'None moved yet.'}
      </p>
      <ol ref={list} className={styles.options}>
        {now.map((place, index) => {
          const text = item.options[place]?.text ?? ''
          return (
            <li key={place} className={styles.option} data-chosen={chosen.length > 0}>
              <span className={styles.step}>
                <span className={styles.letter} aria-hidden>
                  {index + 1}
                </span>
                <span className={styles.text}>{text}</span>
              </span>
              <button
                type="button"
                className={styles.strike}
                data-direction="up"
                aria-label={`Move up: ${text}`}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              >
                <ArrowUp size={16} aria-hidden />
              </button>
              <button
                type="button"
                className={styles.strike}
                data-direction="down"
                aria-label={`Move down: ${text}`}
                disabled={index === now.length - 1}
                onClick={() => move(index, index + 1)}
              >
                <ArrowDown size={16} aria-hidden />
              </button>
            </li>
          )
        })}
      </ol>
    </>
  )
}
