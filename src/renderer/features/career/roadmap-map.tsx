import type { CSSProperties } from 'react'
import { Link } from 'wouter'
import type { Branch, Rung } from '#domain/career/roadmap.ts'
import styles from './roadmap.module.css'

/**
 * The ladder as a picture: from the role finder over the rungs, with the steps that leave it above and below. It is a
 * list of links, drawn as a map where there is room, so that it can be walked by keyboard and heard in its order.
 */
export function RoadmapMap({ rungs }: { readonly rungs: readonly Rung[] }) {
  return (
    <div className={styles.frame}>
      <ol className={styles.map} aria-label="Roadmap" style={{ '--rungs': rungs.length } as CSSProperties}>
        <li className={styles.place}>
          <Link href="/career/roles" className={styles.stop} style={inColumn(0)}>
            <span>Start</span>
            <strong>Find your role</strong>
          </Link>
        </li>
        {rungs.map(({ certification, branches }, index) => (
          <li key={certification.id} className={styles.place}>
            <Connections at={index} branches={rungs[index - 1]?.branches.length ?? 0} />
            <Link
              href={`/guide/${certification.section}`}
              className={styles.stop}
              style={inColumn(index + 1)}
              data-rung
            >
              <span>
                {certification.order} · {certification.track}
              </span>
              <strong>{certification.name}</strong>
              <span>{certification.skills}</span>
            </Link>
            {branches.length > 0 && <Branches branches={branches} column={index + 2} />}
          </li>
        ))}
      </ol>
    </div>
  )
}

/** Steps aside stand in the column of the next rung: leadership, which comes last in the catalog, above. */
function Branches({ branches, column }: { readonly branches: readonly Branch[]; readonly column: number }) {
  return (
    <ul className={styles.branches}>
      {branches.toReversed().map(({ direction, track, to, section }) => (
        <li key={direction} className={styles.place}>
          <Link href={`/guide/${section}`} className={styles.stop} style={inColumn(column)}>
            <span>{track}</span>
            <strong>{to}</strong>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** The lines into a column: straight from the rung before it, and from there to the steps above and below. */
function Connections({ at, branches }: { readonly at: number; readonly branches: number }) {
  return (
    <svg
      className={styles.connections}
      viewBox="0 0 100 300"
      preserveAspectRatio="none"
      style={beforeColumn(at + 1)}
      aria-hidden
    >
      <path d="M 0 150 H 100" data-main />
      {branches > 0 && <path d="M 0 150 C 60 150 40 50 100 50" />}
      {branches > 1 && <path d="M 0 150 C 60 150 40 250 100 250" />}
    </svg>
  )
}

/** Between two columns of stops lies one of lines. */
const inColumn = (column: number): CSSProperties => ({ '--column': column * 2 + 1 }) as CSSProperties // a custom property
const beforeColumn = (column: number): CSSProperties => ({ '--column': column * 2 }) as CSSProperties
