import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../src/domain/content/problem.ts'

/** So many words in a row are a sentence that was taken over, and not a name or a common turn of phrase. */
const runLength = 9

/** The fingerprints of the runs of words in the guide that this product teaches, made by `content:guide-runs`. */
export const runsFile = 'source-guide-runs.txt'

type Word = { readonly word: string; readonly offset: number }

/** Words as they are compared: lower case, apostrophes dropped, signs of money and per cent kept. */
function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}+%$&](?:[’']?[\p{L}\p{N}+%$&])*/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase().replaceAll(/[’']/g, ''),
    offset: index
  }))
}

/** 48 bits of a run: too few to get its words back from, enough that two different runs never meet here. */
const fingerprint = (run: readonly Word[]): string =>
  createHash('sha256')
    .update(run.map(({ word }) => word).join(' '))
    .digest('base64url')
    .slice(0, 8)

/** The fingerprint of every run of nine words, in order. */
export function runsOf(text: string): readonly { readonly print: string; readonly words: readonly Word[] }[] {
  const words = wordsOf(text)
  return words.slice(runLength - 1).map((_, index) => {
    const run = words.slice(index, index + runLength)
    return { print: fingerprint(run), words: run }
  })
}

/** Sentences that were taken from the guide instead of written anew. Each is reported once, where it begins. */
export function findCopied(root: string): readonly Problem[] {
  if (!existsSync(join(root, runsFile))) return []
  const known = new Set(readFileSync(join(root, runsFile), 'utf8').split(/\s+/))
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(md|ya?ml|svg)$/.test(file))
    .sort()
    .flatMap((file) => copiedIn(readFileSync(join(root, file), 'utf8'), file, known))
}

function copiedIn(text: string, file: string, known: ReadonlySet<string>): readonly Problem[] {
  const runs = runsOf(text)
  return runs.flatMap(({ print, words }, index): Problem[] => {
    const follows = index > 0 && known.has(runs[index - 1]?.print ?? '')
    if (!known.has(print) || follows) return []
    return [
      {
        kind: 'copied from the guide',
        file,
        line: text.slice(0, words[0]?.offset ?? 0).split('\n').length,
        message: `nine words in a row stand in the source guide: "${words.map(({ word }) => word).join(' ')}"`,
        remedy: 'Say it in your own words.'
      }
    ]
  })
}
