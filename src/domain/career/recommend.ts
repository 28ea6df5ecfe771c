import type { Addition, CatalogPack, Certification, Role } from '../content/pack.ts'

export type Aim = CatalogPack['questions']['aim']['answers'][number]
export type Experience = CatalogPack['questions']['experience']['answers'][number]

/** What somebody has told of themselves; every part may be missing. */
export type Answers = {
  readonly role: Role | undefined
  readonly aim: Aim | undefined
  readonly experience: Experience | undefined
}

/** Why a certification is recommended, or why not yet. */
export type Reason =
  /** The published role table gives it to the role. */
  | { readonly kind: 'table' }
  /** The catalog says why it suits the role. */
  | { readonly kind: 'suits'; readonly by: 'guide' | 'us'; readonly text: string }
  /** It is what the aim asks for. */
  | { readonly kind: 'aim' }
  /** The published guide advises to take it before the next one. */
  | { readonly kind: 'advised'; readonly before: string }
  /** The next one requires it. */
  | { readonly kind: 'required'; readonly before: string }
  /** The role takes it, and the aim can be had without. */
  | { readonly kind: 'beyond' }
  /** So many months in a cloud role are recommended before it. */
  | { readonly kind: 'experience'; readonly months: number }
  /** What comes before it has to wait. */
  | { readonly kind: 'after'; readonly name: string }

export type Step = {
  readonly taken: Certification | Addition
  readonly when: 'now' | 'later'
  readonly reasons: readonly Reason[]
}

type Catalog = Pick<CatalogPack, 'certifications' | 'additions'>

/**
 * The certifications to take, in order: what the role takes and what the aim reaches for, each with the rungs of the
 * ladder below it. What the aim can be had without, and what asks for more experience, comes later. Nothing can be said
 * without a role or an aim that reaches for something.
 */
export function recommend({ certifications, additions }: Catalog, answers: Answers): readonly Step[] {
  const { role, aim } = answers
  const ladder = [...certifications].sort((one, other) => one.order.localeCompare(other.order))
  const taken = new Set(role?.takes)
  const own = ladder.findLastIndex(({ id }) => taken.has(id))
  const goal = ladder.findIndex(({ id }) => id === aim?.reaches)
  const rungs = ladder.slice(0, Math.max(own, goal) + 1)
  const added = additions.filter(({ id }) => taken.has(id))
  const steps: Step[] = []
  rungs.forEach((rung, index) => {
    const { reasons, when } = judgeRung(rung, rungs[index + 1], index, goal, answers)
    steps.push(waiting({ taken: rung, when, reasons }, steps))
    if (index === own) for (const addition of added) steps.push(waiting(judgeAddition(addition, goal, role), steps))
  })
  if (own === -1) steps.push(...added.map((addition) => judgeAddition(addition, goal, role)))
  return [...steps].sort((one, other) => rank(one) - rank(other))
}

/** First what can be taken now, then what has to wait, then what the aim can be had without. */
const rank = ({ when, reasons }: Step): number =>
  when === 'now' ? 0 : reasons.some(({ kind }) => kind === 'beyond') ? 2 : 1

function judgeRung(
  rung: Certification,
  next: Certification | undefined,
  index: number,
  goal: number,
  { role, experience }: Answers
): Pick<Step, 'when' | 'reasons'> {
  const inRow = reasonsOfRole(rung.id, role)
  const beyond = goal !== -1 && index > goal
  const months = rung.months ?? 0
  const short = experience !== undefined && experience.months < months
  const below = inRow.length === 0 && index !== goal && next ? [belowReason(rung, next)] : []
  return {
    when: beyond || short ? 'later' : 'now',
    reasons: [
      ...(index === goal ? [{ kind: 'aim' as const }] : []),
      ...inRow,
      ...below,
      ...(beyond ? [{ kind: 'beyond' as const }] : []),
      ...(short ? [{ kind: 'experience' as const, months }] : [])
    ]
  }
}

const belowReason = (rung: Certification, next: Certification): Reason => ({
  kind: next.requires === rung.id ? 'required' : 'advised',
  before: next.name
})

const judgeAddition = (addition: Addition, goal: number, role: Role | undefined): Step => ({
  taken: addition,
  when: goal === -1 ? 'now' : 'later',
  reasons: [...reasonsOfRole(addition.id, role), ...(goal === -1 ? [] : [{ kind: 'beyond' as const }])]
})

function reasonsOfRole(id: string, role: Role | undefined): readonly Reason[] {
  if (!role?.takes.includes(id)) return []
  const suits = role.why
    .filter(({ takes }) => takes === id)
    .map(({ by, text }) => ({ kind: 'suits' as const, by, text }))
  return role.recommended === undefined ? suits : [{ kind: 'table' }, ...suits]
}

/** A step cannot be taken now when one before it has to wait for experience. */
function waiting(step: Step, before: readonly Step[]): Step {
  const held = before.find(({ reasons }) => reasons.some(({ kind }) => kind === 'experience'))
  if (!held) return step
  return { ...step, when: 'later', reasons: [...step.reasons, { kind: 'after', name: held.taken.name }] }
}
