import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { usePackFile } from '#data/pack.ts'
import { Page } from '#ui/page.tsx'
import styles from './career-page.module.css'
import { monthWords } from './month-words.ts'

const places = [
  { name: 'Roadmap', path: '/career' },
  { name: 'Certifications', path: '/career/certifications' },
  { name: 'Roles', path: '/career/roles' },
  { name: 'Paths', path: '/career/paths' },
  { name: 'Providers', path: '/career/providers' }
] as const

/** The frame of the career screens: the way from one to another above, and whose word it is below. */
export function CareerPage({
  title,
  lead,
  children
}: {
  readonly title: string
  readonly lead: ReactNode
  readonly children: ReactNode
}) {
  const [path] = useLocation()
  const { source, sections } = usePackFile('catalog.json')
  return (
    <Page title={title} lead={lead} wide>
      <nav aria-label="Career" className={styles.places}>
        <ul>
          {places.map(({ name, path: to }) => (
            <li key={to}>
              <Link
                href={to}
                aria-current={path === to || (to !== places[0].path && path.startsWith(`${to}/`)) ? 'page' : undefined}
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
      <p className={styles.source}>
        “The guide” is {source.publisher}’s {source.title}, as read in {monthWords(source.read)}. It speaks of{' '}
        {source.publisher}’s own certification, not of the FinOps Foundation’s:{' '}
        <Link href={`/guide/${sections.otherBody}`}>how they differ</Link>. What is marked “our reading” is a conclusion
        of this program.
      </p>
    </Page>
  )
}
