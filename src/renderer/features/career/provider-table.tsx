import { Link } from 'wouter'
import { usePackFile } from '#data/pack.ts'
import type { Provider } from '#domain/content/pack.ts'
import { beginningLarge } from './beginnings.ts'
import picked from './pick.module.css'
import styles from './stacking-table.module.css'
import type { usePick } from './use-pick.ts'

const titles = [
  'Provider',
  'Puts its weight on',
  'Aimed at',
  'Said to teach by',
  'Nearest path, by our reading'
] as const

/** All providers in a table, each with a checkbox to look at it more closely. */
export function ProviderTable({
  providers,
  checkbox
}: {
  readonly providers: readonly Provider[]
  readonly checkbox: ReturnType<typeof usePick>['checkbox']
}) {
  const { paths } = usePackFile('catalog.json')
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">
          Training providers. A checkbox beside each chooses it for the comparison.
        </caption>
        <thead>
          <tr>
            {titles.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {providers.map(({ id, name, emphasis, suits, ways, path }) => {
            const nearest = paths.find((one) => one.id === path)
            return (
              <tr key={id}>
                <th scope="row">
                  <label className={picked.name}>
                    <input {...checkbox(id)} />
                    {name}
                  </label>
                </th>
                <td data-label={titles[1]}>{emphasis}</td>
                <td data-label={titles[2]}>{suits}</td>
                <td data-label={titles[3]}>{ways.length > 0 ? beginningLarge(ways.join(', ')) : 'Not stated'}</td>
                <td data-label={titles[4]}>
                  {nearest ? (
                    <Link href={`/career/paths?compare=${nearest.id}`}>{nearest.title}</Link>
                  ) : (
                    'None in particular'
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
