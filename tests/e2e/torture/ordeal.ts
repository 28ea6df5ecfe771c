import { existsSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { errors, expect, type Page } from '@playwright/test'
import type { JournalEvent } from '#domain/journal/events.ts'
import { voidedIds } from '#domain/journal/fold.ts'
import { Random } from '#scripts/bench/random.mjs'
import { Learner } from '../app.ts'
import { answersShown, Refused } from '../durability.ts'
import { journalPath } from '../journal.ts'
import { answerOnly, type Learning, learn } from './acts.ts'
import { type Stored, storedIn } from './database.ts'
import { BrokenInvariant, differenceBetween, some } from './invariants.ts'
import { intactEvents, Ledger } from './ledger.ts'
import { expectPaper, newSitting } from './paper.ts'

/** The longest that a start may take, in milliseconds. */
const patience = 5000

/** How long the app is used before something happens to it, in milliseconds: at least, and at most beyond that. */
const shortest = 150
const spread = 2000

/** One profile that is used, hurt and looked at over and over, and what is known of it outside the app. */
export class Ordeal {
  readonly learner: Learner
  ledger = new Ledger()
  random: Random
  starts = 0
  /** The longest start so far, in milliseconds. */
  slowest = 0
  /** Starts that took longer than they may, on a machine on which an empty profile did so too. */
  stalled = 0
  #sitting = newSitting()
  /** Set while the app is about to be hurt: what fails then fails because of that. */
  #doomed = false

  /** `expected` names the errors that belong to what is done; `place` is where the profile is to be. */
  constructor(seed: number, expected: readonly RegExp[] = [], place?: string) {
    this.random = new Random(seed)
    this.learner = new Learner(expected, place)
  }

  /** What follows is chosen by this. */
  reseed(seed: number): void {
    this.random = new Random(seed)
  }

  get #learning(): Learning {
    const { page } = this.learner
    return {
      page,
      random: this.random,
      sitting: this.#sitting,
      acknowledge: (act) => this.ledger.acknowledge(act)
    }
  }

  /** The events in the journal's file that are as they were written. */
  onDisk(): readonly JournalEvent[] {
    const path = journalPath(this.learner.profile)
    return existsSync(path) ? intactEvents(readFileSync(path)) : []
  }

  /** Starts the app and expects every invariant. `limit` is the longest it may take, in milliseconds. */
  async start(limit: number = patience): Promise<Page> {
    this.#doomed = false
    this.starts++
    await this.#open(limit)
    return this.look()
  }

  /** Expects every invariant of the open app, save how long its start took. */
  async look(): Promise<Page> {
    const { page } = this.learner
    const missing = this.ledger.missingFrom(this.onDisk())
    if (missing.length > 0) throw new BrokenInvariant('acknowledged', `missing: ${some(missing)}`)
    await this.#expectProjection(page)
    this.expectNoErrors()
    return page
  }

  /** Forgets all that must not be lost, after it has been lost on purpose. */
  forgive(): void {
    this.ledger = new Ledger()
  }

  expectNoErrors(): void {
    const troubles = this.learner.takeTroubles()
    if (troubles.length > 0) throw new BrokenInvariant('errors', some(troubles))
  }

  /** Does things at random until this many have been acknowledged. */
  async learn(count: number): Promise<void> {
    const enough = this.ledger.acknowledged + count
    await learn(this.#learning, () => this.ledger.acknowledged >= enough)
  }

  /** The same with answers alone. */
  async answer(count: number): Promise<void> {
    const enough = this.ledger.acknowledged + count
    await answerOnly(this.#learning, () => this.ledger.acknowledged >= enough)
  }

  /** Answers until the app says that one could not be saved. Fails where it never does. */
  async answerUntilRefused(): Promise<void> {
    try {
      await this.answer(5000)
    } catch (error) {
      if (error instanceof Refused) return
      throw error
    }
    throw new BrokenInvariant('errors', 'On a full disk, 5,000 answers were said to be saved.')
  }

  /** Does things at random and hurts the app at a moment of chance, in the midst of them. */
  async learnUntil(hurt: () => Promise<void>): Promise<void> {
    const before = this.ledger.acknowledged
    const learning = learn(this.#learning, () => this.#doomed).catch((error: unknown) => {
      if (!this.#doomed) throw error
    })
    const begun = async (): Promise<void> => {
      while (this.ledger.acknowledged === before) await setTimeout(10)
    }
    await Promise.race([begun(), learning])
    await setTimeout(shortest + this.random.below(spread)) // not a wait for something: the moment is the point
    this.#doomed = true
    await hurt()
    await learning
    this.learner.takeTroubles() // of an app in its last moment
  }

  /** Ends the app, as a learner does or not, and takes down what is on disk. */
  async close(how: 'quit' | 'kill'): Promise<void> {
    await this.learner[how]()
    if (how === 'quit') this.expectNoErrors()
    this.settle()
  }

  /** Takes down what is on disk, of an app that was ended, and expects what was acknowledged there. */
  settle(): void {
    const missing = this.ledger.settle(this.onDisk())
    if (missing.length > 0) throw new BrokenInvariant('acknowledged', `not on disk: ${some(missing)}`)
  }

  /** Waits until the database agrees with the journal, and gives what it holds; nothing where both are empty. */
  async agreed(): Promise<Stored | undefined> {
    const deadline = performance.now() + 2 * patience
    for (;;) {
      const stored = await storedIn(this.learner.page)
      const difference = differenceBetween(stored, this.onDisk())
      if (difference === undefined) return stored
      if (performance.now() > deadline) throw new BrokenInvariant('projection', difference)
      await setTimeout(50) // the database may still be refilled in the background
    }
  }

  /** Expects the paper under way as it was left. */
  expectPaper(): Promise<void> {
    return expectPaper(this.learner.page, this.#sitting)
  }

  async #open(limit: number): Promise<void> {
    const began = performance.now()
    try {
      const page = await this.learner.open()
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('One moment') // still being refilled
      const took = performance.now() - began
      this.slowest = Math.max(this.slowest, took)
      if (took > limit) await this.#blameMachine(took, limit)
    } catch (error) {
      if (error instanceof BrokenInvariant || !this.#isTimeout(error)) throw error
      throw new BrokenInvariant('usable', `no first screen: ${String(error)}`)
    }
  }

  readonly #isTimeout = (error: unknown): boolean =>
    error instanceof errors.TimeoutError || /timed out|Timeout/i.test(String(error))

  /** A start on a machine that stalls proves nothing: it is held against that of an empty profile about then. */
  async #blameMachine(took: number, limit: number): Promise<void> {
    const plain = await plainStart()
    if (limit < patience || plain < took / 2)
      throw new BrokenInvariant(
        'usable',
        `the start took ${took.toFixed(0)} ms, that of an empty profile ${plain.toFixed(0)} ms`
      )
    this.stalled++
  }

  async #expectProjection(page: Page): Promise<void> {
    await this.agreed()
    const events = this.onDisk()
    const voided = voidedIds(events)
    const answers = events.filter(({ kind, id }) => kind === 'card-answered' && !voided.has(id)).length
    const shown = await answersShown(page)
    if (shown !== answers)
      throw new BrokenInvariant('projection', `${shown} answers on screen, ${answers} in the journal`)
  }
}

/** How long the start of an empty profile took last, in milliseconds, and when that was. */
let lastPlain = { took: 0, at: Number.NEGATIVE_INFINITY }

/** How long the start of an empty profile takes, as of the last minute. */
async function plainStart(): Promise<number> {
  if (performance.now() - lastPlain.at < 60_000) return lastPlain.took
  const learner = new Learner()
  try {
    const began = performance.now()
    await learner.open()
    lastPlain = { took: performance.now() - began, at: performance.now() }
    return lastPlain.took
  } finally {
    await learner.leave()
  }
}
