import type { Run } from './shared-runs.ts'

/** Runs that follow each other in both texts: the same passage, with edits between them. */
export type Chain = {
  readonly runs: readonly Run[]
  /** Characters they share, less what lies between them. */
  readonly score: number
}

/** How many runs before it each run is tried to follow. */
const lookBack = 256

/** Price of a character between two runs: one that was put in is worse than one that was taken out. */
const pricePut = 0.5
const priceTaken = 0.1

/** Price of a break: what is hardly longer than the shortest run may be there by chance. */
const priceBreak = 6

type Link = { readonly run: Run; readonly score: number; readonly before: number }

/** The chains among `runs`, best first. No run is in two of them. */
export function chainRuns(runs: readonly Run[]): readonly Chain[] {
  const links: Link[] = []
  for (const run of [...runs].sort((a, b) => a.from - b.from || a.at - b.at)) links.push(bestLink(run, links))
  const used = new Set<number>()
  return links
    .map((_, index) => index)
    .sort((a, b) => scoreOf(links, b) - scoreOf(links, a))
    .map((last) => chainTo(last, links, used))
    .filter(({ runs: chained }) => chained.length > 0)
    .sort((a, b) => b.score - a.score)
}

/** The chain that ends with a link, as far as its runs are free; they are used then. */
function chainTo(last: number, links: readonly Link[], used: Set<number>): Chain {
  const runs: Run[] = []
  let index = last
  for (let link = links[index]; link && !used.has(index); link = links[index]) {
    used.add(index)
    runs.push(link.run)
    index = link.before
  }
  return { runs: withoutOverlap(runs.reverse()), score: scoreOf(links, last) - scoreOf(links, index) }
}

const scoreOf = (links: readonly Link[], index: number): number => links[index]?.score ?? 0

function bestLink(run: Run, links: readonly Link[]): Link {
  let best: Link = { run, score: run.length, before: -1 }
  for (let before = Math.max(0, links.length - lookBack); before < links.length; before++) {
    const link = links[before]
    if (!link) continue
    const score = link.score + gain(link.run, run)
    if (score > best.score) best = { run, score, before }
  }
  return best
}

/** What `run` adds to a chain that ends with `before`; nothing good where it does not follow it. */
function gain(before: Run, run: Run): number {
  const overlap = overlapOf(before, run)
  if (overlap >= Math.min(run.length, before.length)) return Number.NEGATIVE_INFINITY
  const taken = run.from - before.from - before.length + overlap
  const put = run.at - before.at - before.length + overlap
  return run.length - overlap - priceBreak - pricePut * put - priceTaken * taken
}

const overlapOf = (before: Run, run: Run): number =>
  Math.max(0, before.from + before.length - run.from, before.at + before.length - run.at)

/** Where two runs share characters, the longer one keeps them. */
function withoutOverlap(runs: readonly Run[]): readonly Run[] {
  const parted: Run[] = []
  for (const run of runs) {
    const before = parted.pop()
    const overlap = before ? overlapOf(before, run) : 0
    if (before && before.length < run.length) {
      if (before.length > overlap) parted.push({ ...before, length: before.length - overlap })
      parted.push(run)
    } else {
      if (before) parted.push(before)
      parted.push({ from: run.from + overlap, at: run.at + overlap, length: run.length - overlap })
    }
  }
  return parted
}
