import { join } from 'node:path'
import initSqlJs from 'sql.js'
import type { Card } from '#domain/content/pack.ts'
import type { Act, JournalEvent } from '#domain/journal/events.ts'
import { Exchange } from '#main/exchange/exchange.ts'
import { LastImport } from '#main/exchange/last-import.ts'
import { readPackageFile } from '#main/exchange/package-file.ts'
import type { Material } from '#main/exchange/outgoing-cards.ts'
import { ImageFolder } from '#main/images/image-folder.ts'
import { type Disk, realDisk } from '#main/journal/disk.ts'
import type { Journal } from '#main/journal/journal.ts'
import type { ExchangeProgress } from '#shared/exchange-progress.ts'
import { success } from '#shared/result.ts'
import { happened, noon } from '../../fixtures/events.ts'
import { newFolder, opened, valueOf } from '../journal/journal-fixture.ts'

const text = (value: string) => [{ type: 'text', value } as const]

const card = (id: string, ask: string, answer: string): Card => ({
  id,
  deck: 'principles',
  topic: 'Principles',
  fact: id,
  ask: text(ask),
  answer: text(answer),
  source: 's'
})

/** Two cards of a study material. */
const material: Material = {
  decks: [{ id: 'principles', title: 'Principles', about: '', domain: 'framework', cards: [['ownership'], ['value']] }],
  cards: [card('ownership', 'Who owns <cost>?', 'Everyone.'), card('value', 'What drives decisions?', 'Value.')]
}

/** Minutes after noon, by the one clock that all machines have. */
let minutes = 0

/** A machine of a learner: a journal, and dialogs that answer with the file that was named last. */
export class Machine {
  readonly folder = newFolder()
  readonly progress: ExchangeProgress[] = []
  journal!: Journal
  exchange!: Exchange
  /** What the dialogs answer. */
  path: string | undefined
  async start(disk: Disk = realDisk): Promise<this> {
    this.journal = await opened(this.folder)
    this.exchange = new Exchange({
      disk,
      journal: async () => success(this.journal),
      material: async () => material,
      sql: () => initSqlJs(),
      readPackage: (order) => readPackageFile(disk, () => initSqlJs(), order),
      lastImport: new LastImport(realDisk, this.folder),
      images: new ImageFolder(disk, this.folder),
      clock: () => ({ at: noon.at + 30 * 86_400_000, offset: noon.offset }),
      askWhere: async () => this.path,
      askWhich: async () => this.path,
      report: (progress) => void this.progress.push(progress)
    })
    return this
  }

  /** Names a file in the folder of this machine, for the next dialog. */
  at(name: string): string {
    this.path = join(this.folder, name)
    return this.path
  }

  async did(...acts: readonly Act[]): Promise<readonly JournalEvent[]> {
    const events = acts.map((act) => happened(act, { device: this.journal.device, at: noon.at + ++minutes * 60_000 }))
    valueOf(await this.journal.append(events))
    return events
  }
}
