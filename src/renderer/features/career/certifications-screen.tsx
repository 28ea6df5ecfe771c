import { Needed, usePackFile } from '#data/pack.ts'
import {
  certificationRows,
  filterRows,
  filterValues,
  sortColumns,
  sortRows
} from '#domain/career/certification-table.ts'
import { count } from '#ui/words.ts'
import { CareerPage } from './career-page.tsx'
import { CertificationTable } from './certification-table.tsx'
import styles from './certifications-screen.module.css'
import { Filter } from './filter.tsx'
import { useChoices } from './use-choices.ts'

/** The certification table, to sort by any column and to filter by track and level. */
export function CertificationsScreen() {
  return (
    <Needed files={['catalog.json']}>
      <Certifications />
    </Needed>
  )
}

function Certifications() {
  const catalog = usePackFile('catalog.json')
  const { chosen, choose } = useChoices()
  const rows = certificationRows(catalog)
  const column = sortColumns.find((one) => one === chosen('sort'))
  const direction = chosen('direction') === 'descending' ? 'descending' : 'ascending'
  const [track, level] = [chosen('track'), chosen('level')]
  const kept = filterRows(rows, { track, level })
  const { certifications, additions } = catalog.unpublished
  return (
    <CareerPage
      title="Certification table"
      lead="The guide’s three certifications, and the six names that its role table adds to them."
    >
      <div className={styles.filters}>
        <Filter
          label="Track"
          values={filterValues(rows, 'track')}
          none="Addition for a role"
          chosen={track}
          onChoose={(value) => choose({ track: value })}
        />
        <Filter
          label="Level"
          values={filterValues(rows, 'level')}
          none="Not stated"
          chosen={level}
          onChoose={(value) => choose({ level: value })}
        />
        <p role="status">
          {kept.length === rows.length
            ? count(rows.length, 'certification')
            : `${kept.length} of ${rows.length} certifications`}
        </p>
      </div>
      {kept.length > 0 ? (
        <CertificationTable
          rows={column ? sortRows(kept, column, direction) : kept}
          column={column}
          direction={direction}
        />
      ) : (
        <p>No certification has this track and this level. Choose “All” in one of the two.</p>
      )}
      <section aria-labelledby="unpublished" className={styles.unpublished}>
        <h2 id="unpublished">What the guide does not say</h2>
        <p>Of the certifications: {certifications.join(', ')}.</p>
        <p>Of each addition: {additions.join(', ')}. What it covers is our reading of its name.</p>
      </section>
    </CareerPage>
  )
}
