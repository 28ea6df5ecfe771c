import { z } from 'zod'

/** A table of the catalog: the title of each column, and the rows. A row may hold more than the cells of the columns. */
const table = z
  .strictObject({
    columns: z.record(z.string(), z.string()),
    rows: z.array(z.record(z.string(), z.unknown())).min(1)
  })
  .transform(({ columns, rows }) => ({
    columns: Object.values(columns),
    rows: rows.map((row) => Object.keys(columns).map((key) => row[key]))
  }))
  .pipe(z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) }))

const list = z.array(z.string().min(1)).min(1)

export type CatalogView =
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

/**
 * The list or table at a path such as `levels.practitioner.skills`; items of a list of things are named by their id.
 * Undefined when the path leads nowhere, or to something that is neither.
 */
export function catalogView(catalog: Readonly<Record<string, unknown>>, path: string): CatalogView | undefined {
  const found = path.split('.').reduce<unknown>(step, catalog)
  const items = list.safeParse(found)
  if (items.success) return { kind: 'list', items: items.data }
  const cells = table.safeParse(found)
  return cells.success ? { kind: 'table', ...cells.data } : undefined
}

const thing = z.looseObject({ id: z.string() })

function step(at: unknown, key: string): unknown {
  if (Array.isArray(at)) return at.find((item) => thing.safeParse(item).data?.id === key)
  return z.record(z.string(), z.unknown()).safeParse(at).data?.[key]
}
