import { X } from 'lucide-react'
import { Link } from 'wouter'
import { useProgress, useStore } from '#data/store-context.ts'
import { notSavedWords } from '#shared/not-saved.ts'
import { say } from '#ui/say.ts'
import styles from './bookmarks.module.css'

/** All bookmarks, the newest first, each with the way to take it away. */
export function Bookmarks() {
  const store = useStore()
  const { bookmark } = useProgress()
  const all = [...bookmark.values()].sort((one, other) => other.at - one.at)
  if (all.length === 0) return null
  const remove = async (address: string, title: string): Promise<void> => {
    const done = await store.record({ kind: 'bookmark-removed', address })
    if (!done.ok) return say(notSavedWords('The bookmark', done.failure))
    say(`Bookmark removed: ${title}.`, [
      { name: 'Undo', act: () => store.keep({ kind: 'voided', event: done.value.id }) }
    ])
  }
  return (
    <section className={styles.bookmarks} aria-labelledby="bookmarks">
      <h2 id="bookmarks">Bookmarks</h2>
      <ul>
        {all.map(({ address, title }) => (
          <li key={address}>
            <Link href={address}>{title}</Link>
            <button type="button" aria-label={`Remove bookmark: ${title}`} onClick={() => void remove(address, title)}>
              <X size={15} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
