import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import initSqlJs from 'sql.js'
import { afterAll, describe, expect, test } from 'vitest'
import { writeAnkiPackage } from '#main/exchange/write-anki-package.ts'
import { mnemosyneFolder } from '#scripts/mnemosyne.mjs'
import { clock, today, travellers } from '../main/exchange/travel-cards.ts'

/** A card as Mnemosyne holds it. Times are in seconds since 1970. */
type Imported = {
  readonly question: string
  readonly answer: string
  readonly tags: readonly string[]
  readonly grade: number
  readonly next: number
  readonly last: number
  readonly lapses: number
  readonly log: number
}

const program = mnemosyneFolder(process.env)
const folder = mkdtempSync(join(tmpdir(), 'mnemosyne-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function imported(): Promise<readonly Imported[]> {
  const path = join(folder, 'cards.apkg') // in a folder of its own: it is unpacked beside itself
  writeFileSync(path, writeAnkiPackage(await initSqlJs(), { cards: travellers, media: [], clock }))
  const script = fileURLToPath(new URL('mnemosyne-import.py', import.meta.url))
  const { stdout, stderr } = spawnSync('/usr/bin/python3', ['-B', script, program, folder, path], { encoding: 'utf8' })
  const line = stdout.trimEnd().split('\n').at(-1) ?? ''
  if (!line.startsWith('[')) throw new Error(`Mnemosyne did not import it.\n${stdout}\n${stderr}`)
  return JSON.parse(line) as readonly Imported[]
}

const day = 86_400

/** When a study day of the collection begins, as Mnemosyne counts it. */
const beginning = (studyDay: number): number => studyDay * day + 4 * 3600 - clock.offset * 60

describe.skipIf(!existsSync(program))('Mnemosyne reads an Anki package of ours', () => {
  test('with every card, its dates, its lapses, its tags and all of the log', async () => {
    const cards = await imported()
    const byAsk = (words: string) => cards.find(({ question }) => question.includes(words))
    expect(cards).toHaveLength(travellers.length)
    expect(cards.reduce((sum, { log }) => sum + log, 0)).toBe(5)
    expect(byAsk('ownership')).toMatchObject({
      answer: expect.stringContaining('Teams answer for what they use &amp; spend.'),
      tags: ['Principles', 'exam', 'hard_words'],
      grade: 4,
      next: beginning(today + 12),
      last: beginning(today + 12 - 21),
      lapses: 1,
      log: 3
    })
    expect(byAsk('New')).toMatchObject({ grade: -1, log: 0, tags: ['My cards'] })
    expect(byAsk('Inform')).toMatchObject({
      question: expect.stringMatching(/\[\.\.\.\].*\[\.\.\.\]/),
      answer: expect.stringMatching(/Optimize.*Operate.*Three of them/s),
      grade: 0
    })
    expect(byAsk('Suspended')).toMatchObject({ next: beginning(today - 3), last: beginning(today - 8) })
  })
})
