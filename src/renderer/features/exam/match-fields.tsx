import { useId } from 'react'
import type { MatchItem } from '#domain/exam/item.ts'
import type { Standing } from './question-form.tsx'
import styles from './question-form.module.css'

/** For each thing on the left, what belongs to it is chosen from a list. */
export function MatchFields({ item, order, chosen, onChoose }: Standing & { readonly item: MatchItem }) {
  const id = useId()
  const now = item.pairs.map((_, left) => chosen[left] ?? -1)
  const choose = (left: number, right: number): void => {
    const next = now.with(left, right)
    onChoose(next.every((place) => place === -1) ? [] : next)
  }
  return (
    <ul className={styles.pairs}>
      {item.pairs.map(({ left }, index) => (
        <li key={left}>
          <label htmlFor={`${id}-${index}`}>{left}</label>
          <select
            id={`${id}-${index}`}
            value={now[index]}
            onChange={({ target }) => choose(index, Number(target.value))}
          >
            <option value={-1}>Choose …</option>
            {order.map((place) => (
              <option key={place} value={place}>
                {item.pairs[place]?.right}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  )
}
