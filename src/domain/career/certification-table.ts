import type { CatalogPack } from '../content/pack.ts'

/** A row of the certification table. A cell that nobody has published is absent. */
export type CertificationRow = {
  readonly id: string
  readonly name: string
  readonly section: string
  readonly track: string | undefined
  readonly level: string | undefined
  readonly audience: string
  readonly prerequisites: string | undefined
  readonly skills: string
  readonly order: string | undefined
}

export const sortColumns = ['name', 'track', 'level', 'audience', 'prerequisites', 'skills', 'order'] as const
export type SortColumn = (typeof sortColumns)[number]

/** The certifications of the published table, then what the role table adds to them. */
export function certificationRows({
  certifications,
  additions,
  roles
}: Pick<CatalogPack, 'certifications' | 'additions' | 'roles'>): readonly CertificationRow[] {
  return [
    ...certifications,
    ...additions.map(({ id, name, section, field }) => ({
      id,
      name,
      section,
      track: undefined,
      level: undefined,
      audience: roles
        .filter(({ takes, recommended }) => recommended !== undefined && takes.includes(id))
        .map(({ role }) => role)
        .join(', '),
      prerequisites: undefined,
      skills: field,
      order: undefined
    }))
  ]
}

/** `none` keeps the rows whose cell is absent; no value keeps all. */
type Filter = { readonly track: string | undefined; readonly level: string | undefined }

export const filterRows = (rows: readonly CertificationRow[], { track, level }: Filter): readonly CertificationRow[] =>
  rows.filter(
    (row) =>
      (track === undefined || (row.track ?? 'none') === track) &&
      (level === undefined || (row.level ?? 'none') === level)
  )

/** The values that a column can be filtered by, in the order of the rows. */
export const filterValues = (rows: readonly CertificationRow[], column: keyof Filter): readonly string[] => [
  ...new Set(rows.map((row) => row[column] ?? 'none'))
]

/** Sorted by a column. What is absent stays at the end in both directions, because it says nothing. */
export function sortRows(
  rows: readonly CertificationRow[],
  column: SortColumn,
  direction: 'ascending' | 'descending'
): readonly CertificationRow[] {
  const sign = direction === 'ascending' ? 1 : -1
  return [...rows].sort((one, other) => {
    const [a, b] = [one[column], other[column]]
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
    return sign * a.localeCompare(b, 'en-GB')
  })
}
