import type { Files } from './house.ts'

/** A small program that keeps every rule and uses what each layer is allowed: the checks must find nothing in it. */
export const cleanHouse: Files = {
  'src/domain/content/term.ts': `import type { Root } from 'hast'
import { z } from 'zod'
import { dayStart } from '../reading/day-start.ts'

export const termSchema = z.object({ name: z.string() })
export type Term = z.infer<typeof termSchema>

export const termOnDay = (name: string, body: Root, day: number): string =>
  [name, body.type, dayStart(day).toISOString()].join(' ')
`,
  'src/domain/reading/day-start.ts': `const dayLength = 86_400_000

export const dayStart = (day: number): Date => new Date(day * dayLength)
`,
  'src/domain/search/find-term.ts': `import Fuse from 'fuse.js/basic'
import type { Term } from '../content/term.ts'

export const findTerm = (terms: readonly Term[], query: string): Term | undefined =>
  new Fuse(terms, { keys: ['name'] }).search(query)[0]?.item
`,
  'src/domain/scheduling/schedule.ts': `import { createEmptyCard } from 'ts-fsrs'
import { dayStart } from '../reading/day-start.ts'

export const dueOfNewCard = (day: number): number => createEmptyCard(dayStart(day)).due.getTime()
`,
  'src/shared/bridge.ts': `import { z } from 'zod'
import { termSchema, type Term } from '#domain/content/term.ts'
import { channel } from './channel.ts'

export const contract = { channel, input: z.string(), output: termSchema }
export type Answer = Term
`,
  'src/shared/channel.ts': `export const channel = 'term'
`,
  'src/preload/preload.ts': `import { contextBridge, ipcRenderer } from 'electron'
import { channel } from '#shared/channel.ts'

contextBridge.exposeInMainWorld('companion', {
  term: (name: string): Promise<unknown> => ipcRenderer.invoke(channel, name)
})
`,
  'src/main/main.ts': `import { join } from 'node:path'
import { app, ipcMain } from 'electron'
import log from 'electron-log/node'
import { termOnDay } from '#domain/content/term.ts'
import { contract } from '#shared/bridge.ts'
import { readTerm } from './journal/read-term.ts'

ipcMain.handle(contract.channel, async (_event, name: unknown) => {
  const term = await readTerm(join(app.getPath('userData'), 'term.json'))
  log.info(termOnDay(contract.input.parse(name), { type: 'root', children: [] }, 1))
  return term
})
`,
  'src/main/journal/read-term.ts': `import { readFile } from 'node:fs/promises'
import { termSchema } from '#domain/content/term.ts'
import type { Answer } from '#shared/bridge.ts'
import { report } from '../report.ts'

export async function readTerm(path: string): Promise<Answer> {
  report(path)
  return termSchema.parse(JSON.parse(await readFile(path, 'utf8')))
}
`,
  'src/main/report.ts': `export const report = (message: string): boolean => message !== ''
`,
  'src/renderer/data/database.ts': `import Dexie, { type Table } from 'dexie'
import { v7 } from 'uuid'
import type { Term } from '#domain/content/term.ts'

export class Database extends Dexie {
  declare readonly terms: Table<Term, string>

  async keep(term: Term): Promise<string> {
    return this.terms.add(term, v7())
  }
}
`,
  'src/renderer/data/use-terms.ts': `import { createContext, use } from 'react'
import { findTerm } from '#domain/search/find-term.ts'
import { channel } from '#shared/channel.ts'
import { Database } from './database.ts'

const database = createContext(new Database(channel))

export const useDatabaseName = (): string => findTerm([], '')?.name ?? use(database).name
`,
  'src/renderer/ui/button.tsx': `import { X } from 'lucide-react'
import type { ReactElement } from 'react'
import { Link } from 'wouter'
import styles from './button.module.css'

export const Close = ({ to }: { readonly to: string }): ReactElement => (
  <Link className={styles['button']} href={to}>
    <X aria-label="Close" />
  </Link>
)
`,
  'src/renderer/ui/button.module.css': `.button {
  margin: 0;
}
`,
  'src/renderer/features/cards/cards-screen.tsx': `import { type ReactElement, useEffect, useRef } from 'react'
import { tinykeys } from 'tinykeys'
import { useDatabaseName } from '#data/use-terms.ts'
import { dueOfNewCard } from '#domain/scheduling/schedule.ts'
import { channel } from '#shared/channel.ts'
import { Close } from '#ui/button.tsx'
import { deckName } from './deck-name.ts'

export function CardsScreen({ day }: { readonly day: number }): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null)
  const name = useDatabaseName()
  useEffect(() => tinykeys(window, { h: () => heading.current?.focus() }), [])
  return (
    <main>
      <h1 ref={heading} tabIndex={-1}>
        {deckName(name)} {channel} {dueOfNewCard(day)}
      </h1>
      <Close to="/" />
    </main>
  )
}
`,
  'src/renderer/features/cards/deck-name.ts': `export const deckName = (name: string): string => name.trim()
`,
  'src/renderer/features/guide/guide-screen.tsx': `import type { ReactElement } from 'react'

export function GuideScreen(): ReactElement {
  let steps = 0
${'  steps += 1\n'.repeat(100)}  return <h1>Guide {steps}</h1>
}
`,
  'src/renderer/app/index.html': `<!doctype html>
<html lang="en-GB">
  <body>
    <div id="root"></div>
    <script type="module" src="./entry.tsx"></script>
  </body>
</html>
`,
  'src/renderer/app/entry.tsx': `import { lazy } from 'react'
import { createRoot } from 'react-dom/client'
import { CardsScreen } from '#features/cards/cards-screen.tsx'
import './global.css'

const GuideScreen = lazy(async () => ({ default: (await import('#features/guide/guide-screen.tsx')).GuideScreen }))

createRoot(document.body).render([<CardsScreen day={1} key="cards" />, <GuideScreen key="guide" />])
`,
  'src/renderer/app/global.css': `body {
  margin: 0;
}
`,
  'scripts/start.mjs': `import { argv } from 'node:process'

console.log(argv)
`,
  'tests/domain/reading/day-start.test.ts': `import { expect, test } from 'vitest'
import { dayStart } from '#domain/reading/day-start.ts'

test('days are counted from 1970', () => {
  expect(dayStart(0).getTime()).toBe(0)
})
`
}
