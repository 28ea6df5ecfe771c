import type { Aspect } from '#domain/exam/paper-review.ts'
import { domainNames } from '#domain/exam/domains.ts'
import type { Pool } from '#domain/exam/practice-pool.ts'
import type { Confidence } from '#domain/journal/confidences.ts'

export const confidenceNames: Readonly<Record<Confidence, string>> = {
  guess: 'Guess',
  'fairly-sure': 'Fairly sure',
  certain: 'Certain'
}

export const poolNames: Readonly<Record<Pool['which'], string>> = {
  unseen: 'New',
  missed: 'Missed',
  flagged: 'Flagged',
  all: 'All'
}

export const aspectNames: Readonly<Record<Aspect, string>> = {
  domain: 'Domain',
  phase: 'Phase',
  persona: 'Persona',
  bloom: 'What it asks for'
}

const groupNames: Readonly<Record<string, string>> = {
  ...domainNames,
  inform: 'Inform',
  optimize: 'Optimize',
  operate: 'Operate',
  practitioner: 'FinOps practitioner',
  engineering: 'Engineering',
  finance: 'Finance',
  product: 'Product',
  procurement: 'Procurement',
  leadership: 'Leadership',
  itam: 'IT asset management',
  itfm: 'IT financial management',
  itsm: 'IT service management',
  security: 'IT security',
  sustainability: 'Sustainability',
  remember: 'Remembering',
  understand: domainNames.understand,
  apply: 'Applying',
  analyse: 'Analysing',
  evaluate: 'Judging'
}

/** The name of a group of results. One word means two things: a domain, and a level of Bloom’s taxonomy. */
export const groupName = (aspect: Aspect, name: string): string =>
  aspect === 'bloom' && name === 'understand' ? 'Understanding' : (groupNames[name] ?? name)

/** "4:05" or "1:12:30", of milliseconds. */
export function clockWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`
}
