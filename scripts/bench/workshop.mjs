// @ts-check
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { copyApp, markReadable } from './app-copy.mjs'
import { Electron } from './electron.mjs'
import { writeEmptyWindow } from './empty-window.mjs'
import { history } from './history.mjs'
import { readable } from './readable.mjs'

/** Cards answered in the profile with a history: what months of study come to, and it leaves Today new ones to count. */
const answered = 560

/** @typedef {{ what: string, folder: string, profile: string }} Subject an app and the profile it is started with */

/** A folder for one run of the bench, with everything that is started and measured in it. */
export class Workshop {
  #folder = mkdtempSync(join(tmpdir(), 'finops-bench-'))
  #runtime
  /** @type {import('./electron.mjs').Runtime | undefined} */
  #unshared

  /** @param {import('./electron.mjs').Runtime} runtime */
  constructor(runtime) {
    this.#runtime = runtime
    this.app = copyApp(join(this.#folder, 'app'))
    markReadable(this.app)
    /** @type {Subject} */
    this.emptyWindow = {
      what: 'empty window',
      folder: writeEmptyWindow(join(this.#folder, 'empty-window')),
      profile: join(this.#folder, 'profile-empty-window')
    }
    /** @type {Subject} */
    this.firstDay = { what: 'app, first day', folder: this.app, profile: join(this.#folder, 'profile-first-day') }
    /** Answers in the journal of `withHistory`. */
    this.answers = 0
    /** @type {Subject | undefined} */
    this.studied = undefined
  }

  /** @param {{ folder: string, profile: string }} subject */
  start(subject) {
    return new Electron(this.#runtime, subject)
  }

  /**
   * Starts an Electron of its own, whose files no other process has in memory. Of pages that two programs share, each
   * is charged a half or nothing: next to another Electron, an empty window and the app both look smaller than they
   * are, and what the app adds looks larger.
   *
   * @param {Subject} subject
   */
  startUnshared(subject) {
    if (this.#unshared === undefined) {
      const { executable } = this.#runtime
      cpSync(dirname(executable), join(this.#folder, 'electron'), { recursive: true })
      this.#unshared = { ...this.#runtime, executable: join(this.#folder, 'electron', basename(executable)) }
    }
    return new Electron(this.#unshared, subject)
  }

  /** @param {string} name @returns {string} another copy of the app, unchanged */
  copyOfApp(name) {
    return copyApp(join(this.#folder, name))
  }

  /** @param {string} name @returns {string} the path of a profile that does not exist yet */
  newProfile(name) {
    return join(this.#folder, `profile-${name}`)
  }

  /** @returns {Promise<Subject>} the app with a profile that has been studied with for months */
  async withHistory() {
    this.studied ??= await this.#study()
    return this.studied
  }

  /** @param {Subject} subject @param {string} name @returns {Subject} the same with a profile that may be written to */
  copyOf(subject, name) {
    const profile = this.newProfile(name)
    cpSync(subject.profile, profile, { recursive: true })
    return { ...subject, profile }
  }

  remove() {
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 })
  }

  /** Has the app itself write the history into its journal, and take it into its database at the next start. */
  async #study() {
    const { decks } = JSON.parse(readFileSync(join(this.app, 'out/renderer/pack/index.json'), 'utf8'))
    /** @type {string[]} */
    const cards = decks.flatMap((/** @type {{ cards: [id: string][] }} */ deck) => deck.cards.map(([id]) => id))
    const subject = { what: 'app, with history', folder: this.app, profile: this.newProfile('history') }
    const writing = this.start(subject)
    try {
      const page = await writing.page()
      await readable(page)
      const device = await page.run(deviceOfJournal)
      const now = Date.now()
      const offset = -new Date(now).getTimezoneOffset()
      const events = history(cards.slice(0, answered), { device, now, offset })
      this.answers = await page.run(writeToJournal, events)
    } finally {
      await writing.close()
    }
    const reading = this.start(subject)
    try {
      await readable(await reading.page())
    } finally {
      await reading.close()
    }
    return subject
  }
}

/** Runs in the page. @returns {Promise<string>} */
async function deviceOfJournal() {
  const started = await /** @type {any} the bridge */ (window).companion.start()
  return started.value.device
}

/** Runs in the page. @param {readonly unknown[]} events @returns {Promise<number>} how many events the journal holds then */
async function writeToJournal(events) {
  const appended = await /** @type {any} the bridge */ (window).companion.journalAppend(events)
  if (!appended.ok) throw new Error(appended.failure.detail)
  return appended.value.count
}
