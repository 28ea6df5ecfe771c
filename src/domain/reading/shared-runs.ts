/** Characters that two texts have in common without a break: where they begin in each, and how many. */
export type Run = { readonly from: number; readonly at: number; readonly length: number }

/** Where each few characters of a text stand, so that runs shared with it are found without reading it again. */
export type RunIndex = {
  readonly text: string
  /** The first place of each hash, and the next place with the same; -1 where there is none. */
  readonly first: Int32Array
  readonly next: Int32Array
  /** How many places each hash has. */
  readonly places: Int32Array
}

/** Shorter runs are in any two texts. */
const shortest = 14

/** What stands in more places than this says nothing about which of them is meant. */
const mostPlaces = 64

const hashes = 2 ** 16

/** Spaces, quotation marks and dashes of any kind as the plainest of them: a text set anew has the same words. */
export const foldTypography = (text: string): string =>
  text
    .replaceAll(/\s/g, ' ')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‐‑–—−]/g, '-')

export function indexRuns(text: string): RunIndex {
  const [first, next] = [new Int32Array(hashes).fill(-1), new Int32Array(text.length).fill(-1)]
  const places = new Int32Array(hashes)
  for (let at = text.length - shortest; at >= 0; at--) {
    const hash = hashAt(text, at)
    next[at] = first[hash] ?? -1
    first[hash] = at
    places[hash] = (places[hash] ?? 0) + 1
  }
  return { text, first, next, places }
}

/** The runs, each as long as it can be, that `remembered` shares with the indexed text. */
export function sharedRuns(index: RunIndex, remembered: string): readonly Run[] {
  const runs: Run[] = []
  /** How far each diagonal (`at - from`) has been followed. */
  const followed = new Map<number, number>()
  for (let from = 0; from + shortest <= remembered.length; from++) {
    for (const at of placesOf(index, remembered, from)) {
      if (from < (followed.get(at - from) ?? 0)) continue
      const run = longestRun(index.text, remembered, at, from)
      if (run.length < shortest) continue
      followed.set(at - from, run.from + run.length)
      runs.push(run)
    }
  }
  return withoutEchoes(runs)
}

/** A run so many times shorter than another over the same characters is a turn of phrase that is elsewhere as well. */
const echo = 3

function withoutEchoes(runs: readonly Run[]): readonly Run[] {
  const longest = new Int32Array(runs.reduce((end, run) => Math.max(end, run.from + run.length), 0))
  for (const run of [...runs].sort((a, b) => a.length - b.length))
    longest.fill(run.length, run.from, run.from + run.length)
  return runs.filter(({ from, length }) =>
    longest.subarray(from, from + length).some((longer) => longer < echo * length)
  )
}

/** Where the characters at `from` may stand; nothing for what stands nearly everywhere. */
function placesOf({ first, next, places }: RunIndex, remembered: string, from: number): readonly number[] {
  const hash = hashAt(remembered, from)
  if ((places[hash] ?? 0) > mostPlaces) return []
  const found: number[] = []
  for (let at = first[hash] ?? -1; at >= 0; at = next[at] ?? -1) found.push(at)
  return found
}

function longestRun(text: string, remembered: string, at: number, from: number): Run {
  let [before, after] = [0, 0]
  while (from + after < remembered.length && text[at + after] === remembered[from + after]) after++
  while (before < Math.min(at, from) && text[at - before - 1] === remembered[from - before - 1]) before++
  return { from: from - before, at: at - before, length: before + after }
}

function hashAt(text: string, at: number): number {
  let hash = 0
  for (let index = at; index < at + shortest; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0
  return (Math.imul(hash, 0x9e37_79b1) >>> 16) & (hashes - 1)
}
