import { Link } from 'wouter'
import { usePackFile } from '#data/pack.ts'
import { minutesWords } from '#ui/words.ts'
import styles from './section-links.module.css'

/** Sections of the guide, each with its chapter and how long it takes to read. */
export function SectionLinks({ sections }: { readonly sections: readonly string[] }) {
  const { chapters } = usePackFile('index.json')
  return (
    <ul className={styles.sections}>
      {sections.map((address) => {
        const [chapterId, sectionId] = address.split('#')
        const chapter = chapters.find(({ id }) => id === chapterId)
        const section = chapter?.sections.find(({ id }) => id === sectionId)
        return (
          <li key={address}>
            <Link href={`/guide/${address}`}>
              {chapter?.title} → {section?.title}
            </Link>{' '}
            <span>{minutesWords(section?.minutes ?? 0)}</span>
          </li>
        )
      })}
    </ul>
  )
}
