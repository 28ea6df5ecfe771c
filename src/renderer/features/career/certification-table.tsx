import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import { Link } from 'wouter'
import type { CertificationRow, SortColumn } from '#domain/career/certification-table.ts'
import styles from './stacking-table.module.css'
import { useChoices } from './use-choices.ts'

const titles: Readonly<Record<SortColumn, string>> = {
  name: 'Certification',
  track: 'Track',
  level: 'Level',
  audience: 'Who it is for',
  prerequisites: 'Prerequisites',
  skills: 'Skills',
  order: 'Order'
}

const columns = Object.keys(titles) as readonly SortColumn[] // the keys of the record above and no others

type Direction = 'ascending' | 'descending'

/** A table whose heads sort it. Where it is narrow, each row becomes a list of its cells. */
export function CertificationTable({
  rows,
  column,
  direction
}: {
  readonly rows: readonly CertificationRow[]
  readonly column: SortColumn | undefined
  readonly direction: Direction
}) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">Certifications. A button in the head of each column sorts by it.</caption>
        <thead>
          <tr>
            {columns.map((one) => (
              <th key={one} scope="col" aria-sort={one === column ? direction : 'none'}>
                <SortButton column={one} sorted={one === column ? direction : undefined} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link href={`/guide/${row.section}`}>{row.name}</Link>
              </th>
              <td data-label={titles.track}>{row.track ?? 'Addition for a role'}</td>
              <td data-label={titles.level}>{row.level ?? 'Not stated'}</td>
              <td data-label={titles.audience}>{row.audience}</td>
              <td data-label={titles.prerequisites}>{row.prerequisites ?? 'Not stated'}</td>
              <td data-label={titles.skills}>{row.skills}</td>
              <td data-label={titles.order} className={styles.nowrap}>
                {row.order ?? 'Not stated'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Sorts upwards, then downwards, then gives the order of the guide back. */
function SortButton({ column, sorted }: { readonly column: SortColumn; readonly sorted: Direction | undefined }) {
  const { choose } = useChoices()
  const next: Direction | undefined =
    sorted === undefined ? 'ascending' : sorted === 'ascending' ? 'descending' : undefined
  const Icon = sorted === undefined ? ChevronsUpDown : sorted === 'ascending' ? ArrowUp : ArrowDown
  return (
    <button
      type="button"
      className={styles.sort}
      onClick={() => choose({ sort: next && column, direction: next === 'descending' ? next : undefined })}
    >
      {titles[column]}
      <Icon size={13} aria-hidden />
    </button>
  )
}
