import type { CSSProperties } from 'react'
import { Link } from 'wouter'
import type { Line, Rung } from '#domain/career/roadmap.ts'
import styles from './roadmap.module.css'

/** The learning paths as lines that run along all rungs, with a dot at those that the role of the path takes. */
export function RoadmapLines({ rungs, lines }: { readonly rungs: readonly Rung[]; readonly lines: readonly Line[] }) {
  return (
    <div className={styles.frame}>
      <h3 className={styles.caption} id="lines">
        The learning paths run along all of it
      </h3>
      <ol
        className={styles.lines}
        aria-labelledby="lines"
        style={{ '--rungs': rungs.length } as CSSProperties} // a custom property
      >
        {lines.map(({ path, takes, inTable }) => (
          <li key={path.id} className={styles.line}>
            <Link href={`/career/paths?compare=${path.id}`}>{path.title}</Link>
            <span className={styles.track} aria-hidden>
              {rungs.map(({ certification }) => (
                <span key={certification.id} data-takes={takes.includes(certification)} data-table={inTable} />
              ))}
            </span>
            <span className={styles.takes}>
              {takes.map(({ name }) => name).join(', ')}
              {!inTable && ' (our reading)'}
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.legend} aria-hidden>
        <span data-takes data-table="true" /> the role of the path takes it, by the guide’s table
        <span data-takes data-table="false" /> by our reading, where the table has no such role
      </p>
    </div>
  )
}
