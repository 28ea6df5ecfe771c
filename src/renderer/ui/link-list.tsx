import { Link } from 'wouter'
import styles from './link-list.module.css'

/** A list of things to do, each leading to where it is done. Their words differ. */
export function LinkList({
  lines
}: {
  readonly lines: readonly { readonly words: string; readonly address: string }[]
}) {
  return (
    <ul className={styles.list}>
      {lines.map(({ words, address }) => (
        <li key={words}>
          <Link href={address}>{words}</Link>
        </li>
      ))}
    </ul>
  )
}
