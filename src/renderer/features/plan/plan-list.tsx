import { Link } from 'wouter'
import { itemAddress, itemKey } from '#domain/plan/item-address.ts'
import type { PlanItem } from '#domain/plan/study-plan-input.ts'
import { itemWords, type PlanNames } from '#domain/plan/study-plan-words.ts'
import styles from './plan-screen.module.css'

/** What a day asks, each line leading to where it is done. */
export function PlanList({ items, names }: { readonly items: readonly PlanItem[]; readonly names: PlanNames }) {
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={itemKey(item)}>
          <Link href={itemAddress(item)}>{itemWords(item, names)}</Link>
        </li>
      ))}
    </ul>
  )
}
