import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { launchCommand } from '#scripts/launch.mjs'
import { steer } from './steer.ts'

const command = launchCommand()

/** Every place of the navigation, and what its screen is headed. */
export const places = {
  Today: /^Good (morning|afternoon|evening|night)$/,
  Guide: /^Guide$/,
  Cards: /^Cards$/,
  Glossary: /^Glossary$/,
  Exam: /^Exam$/,
  Plan: /^Plan$/,
  Progress: /^Progress$/,
  Settings: /^Settings$/
} as const

/** The longest that is waited for the app to show its window or to end, in milliseconds. */
const patience = 20_000

export type Place = keyof typeof places

/**
 * A learner with a profile of their own, and the built app that they open, close and lose on it. Whatever goes wrong
 * meanwhile in the page or the main process is collected.
 */
export class Learner {
  readonly profile: string
  readonly #expected: readonly RegExp[]
  #troubles: string[] = []
  #app: ElectronApplication | undefined

  /** `expected` names the errors that a test provokes on purpose; the profile is a new folder in `place`. */
  constructor(expected: readonly RegExp[] = [], place: string = tmpdir()) {
    this.#expected = expected
    this.profile = mkdtempSync(join(place, 'companion-learner-'))
  }

  /** Whether the app is open. */
  get isOpen(): boolean {
    return this.#app !== undefined
  }

  /** The running app. */
  get app(): ElectronApplication {
    if (!this.#app) throw new Error('The app is not open.')
    return this.#app
  }

  /** The app's one page. */
  get page(): Page {
    const [page] = this.app.windows()
    if (!page) throw new Error('The app has no window.')
    return page
  }

  /**
   * Starts the app and waits until its first screen can be read. `executable` stands in for Electron's own; `files` are
   * opened with the app.
   */
  async open(switches: readonly string[] = [], executable?: string, files: readonly string[] = []): Promise<Page> {
    const { executable: electron, args } = await command
    this.#app = await steer(executable ?? electron, [`--user-data-dir=${this.profile}`, ...switches, ...args, ...files])
    this.#app.on('window', (page) => this.#watch(page))
    for (const page of this.#app.windows()) this.#watch(page)
    const page = await this.#app.firstWindow({ timeout: patience })
    await page.getByRole('heading', { level: 1, includeHidden: true }).waitFor() // an opened backup stands over it
    return page
  }

  /** Closes the app as a learner does. Fails when it lives on. */
  async quit(): Promise<void> {
    const { app } = this
    const closed = app.waitForEvent('close', { timeout: patience })
    void app.close() // would wait for ever for an app that does not end
    await closed.catch(async () => {
      await this.kill()
      throw new Error('The app was told to quit and lived on.')
    })
    this.#app = undefined
  }

  /** Ends every process of the app at once and without warning. */
  async kill(): Promise<void> {
    const { app } = this
    this.#app = undefined
    const { pid, exitCode, signalCode } = app.process()
    if (pid === undefined) throw new Error('The app has no process.')
    if (exitCode !== null || signalCode !== null) return // it had ended by itself: no event would come any more
    const closed = app.waitForEvent('close', { timeout: patience })
    if (process.platform === 'win32') execFileSync('taskkill', ['/pid', String(pid), '/T', '/F'])
    else process.kill(-pid, 'SIGKILL') // Playwright starts the app as the leader of a process group
    await closed
  }

  /** Closes the app and opens it again on the same profile. */
  async reopen(switches: readonly string[] = []): Promise<Page> {
    await this.quit()
    return this.open(switches)
  }

  /** Closes the app where it is open and forgets everything the learner did. */
  async leave(): Promise<void> {
    if (this.#app) await this.quit()
    rmSync(this.profile, { recursive: true, force: true })
  }

  /** Errors of the page and of the main process since they were last asked for, save the expected ones. */
  takeTroubles(): readonly string[] {
    const all = [...this.#troubles, ...this.#takeLog()]
    this.#troubles = []
    return all.filter((trouble) => !this.#expected.some((pattern) => pattern.test(trouble)))
  }

  #watch(page: Page): void {
    page.setDefaultTimeout(10_000)
    page.on('pageerror', (error) => {
      const cause = error.cause instanceof Error ? ` because of ${error.cause.stack ?? error.cause.message}` : ''
      this.#troubles.push(`Uncaught in the page: ${error.stack ?? error.message}${cause}`)
    })
    page.on('crash', () => this.#troubles.push('The page crashed.'))
    page.on('console', (message) => {
      if (message.type() === 'error') this.#troubles.push(`Console: ${message.text()}`)
    })
  }

  #takeLog(): readonly string[] {
    const log = join(this.profile, 'logs', 'main.log')
    if (!existsSync(log)) return []
    const lines = readFileSync(log, 'utf8').split('\n')
    rmSync(log)
    return lines.filter((line) => line.includes('[error]')).map((line) => `Main process: ${line}`)
  }
}

/**
 * A learner for all tests of a file: the app is open before the first and gone after the last. What a test does is there
 * for the next, so after a failure it is the file that is tried again, from its beginning.
 */
export function learnerForFile(expected: readonly RegExp[] = []): Learner {
  test.describe.configure({ mode: 'serial' })
  const learner = new Learner(expected)
  test.beforeAll(() => learner.open())
  test.afterEach(() => expect(learner.takeTroubles(), 'errors nobody expected').toEqual([]))
  test.afterAll(() => learner.leave())
  return learner
}

/** Follows a link of the navigation, and waits for its screen. */
export async function goTo(page: Page, place: Place): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Study' }).getByRole('link', { name: place, exact: true })
  await link.click()
  await expect(link).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(places[place]) // the one there is, or this fails
}
