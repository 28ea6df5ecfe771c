import type { Subject } from '#domain/journal/projections.ts'

/**
 * The folded states are kept in a few rows of many rather than in a row each: IndexedDB takes some 30 µs to hand over a
 * row, and reading 1,200 of them took longer than anything else the start waits for. As text, because parsing JSON is
 * quicker than the browser's own copying of objects.
 */

/** What a bucket holds of a subject. */
export type Kept = {
  readonly state?: unknown
  /** When the last event that bears on it happened. */
  readonly lastAt: number
  /** The pages with the events that bear on it, rising: those that take one of them back are among them. */
  readonly pages: readonly number[]
}

/** The subjects of one bucket. One that nothing is known of any more is kept too, without a state. */
export type Bucket = Map<Subject, Kept>

/** A bucket as the database holds it. */
export type BucketRow = { bucket: number; text: string }

/** With 10,000 cards, an answer rewrites some 40 kB in two buckets; with half as many buckets it would be twice that. */
const buckets = 64

/** The number of the bucket that a subject belongs to. */
export function bucketOf(subject: Subject): number {
  let sum = 0
  for (let index = 0; index < subject.length; index++) sum = (sum * 31 + subject.charCodeAt(index)) % 1_000_003
  return sum % buckets
}

export const readBucket = (row: BucketRow | undefined): Bucket =>
  // Written by `writeBucket` alone.
  new Map(row ? (JSON.parse(row.text) as [Subject, Kept][]) : [])

export const writeBucket = (bucket: number, kept: Bucket): BucketRow => ({ bucket, text: JSON.stringify([...kept]) })
