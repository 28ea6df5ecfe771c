import type { Line, Rung } from '#domain/career/roadmap.ts'
import styles from './roadmap.module.css'

/** All that the roadmap shows, in sentences. */
export function RoadmapWords({ rungs, lines }: { readonly rungs: readonly Rung[]; readonly lines: readonly Line[] }) {
  return (
    <details className={styles.words}>
      <summary>In words</summary>
      <p>
        The way begins with finding your role. From there it climbs{' '}
        {rungs.map(({ certification: { name, track } }) => `${name} (${track})`).join(', then ')}.
      </p>
      {rungs.map(({ certification, branches }) =>
        branches.map(({ direction, track, to }) => (
          <p key={certification.id + direction}>
            After the {certification.name} one can leave it: {to} ({track}).
          </p>
        ))
      )}
      <p>The learning paths run along all of it. The roles they are made for take:</p>
      <ul>
        {lines.map(({ path, takes, inTable }) => (
          <li key={path.id}>
            {path.title}: {takes.map(({ name }) => name).join(' and ')}
            {inTable ? ', by the guide’s role table' : ', by our reading; the table has no such role'}
          </li>
        ))}
      </ul>
    </details>
  )
}
