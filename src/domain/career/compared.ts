/** More than three columns cannot be read side by side. */
export const mostCompared = 3

/** What an address asks to compare, such as `devops,sre`: the things there are, each once, three at most, in its order. */
export function readCompared<Thing extends { readonly id: string }>(
  asked: string | undefined,
  things: readonly Thing[]
): readonly Thing[] {
  const ids = [...new Set((asked ?? '').split(','))]
  return ids.flatMap((id) => things.find((thing) => thing.id === id) ?? []).slice(0, mostCompared)
}

/** The same with one thing more, or without it when it was there; undefined when nothing is left. */
export function toggleCompared(chosen: readonly { readonly id: string }[], id: string): string | undefined {
  const ids = chosen.map((thing) => thing.id)
  const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id].slice(0, mostCompared)
  return next.length > 0 ? next.join(',') : undefined
}
