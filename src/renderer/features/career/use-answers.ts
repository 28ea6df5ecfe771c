import { usePackFile } from '#data/pack.ts'
import type { Answers } from '#domain/career/recommend.ts'
import { useChoices } from './use-choices.ts'

/** What the address tells of somebody: the role, unless the screen is that of one, the aim and the experience. */
export function useAnswers(role?: string): Answers {
  const { roles, questions } = usePackFile('catalog.json')
  const { chosen } = useChoices()
  const answered = <Thing extends { readonly id: string }>(things: readonly Thing[], id: string | undefined) =>
    things.find((thing) => thing.id === id)
  return {
    role: answered(roles, role ?? chosen('work')),
    aim: answered(questions.aim.answers, chosen('aim')),
    experience: answered(questions.experience.answers, chosen('experience'))
  }
}
