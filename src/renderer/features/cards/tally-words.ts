import type { Tally } from '#domain/scheduling/session.ts'
import { count, minutesWords } from '#ui/words.ts'

/** "In this session: 12 answers, 10 remembered, in 4 min." */
export const tallyWords = ({ answers, remembered, took }: Tally): string =>
  `In this session: ${count(answers, 'answer')}, ${remembered} remembered, in ${minutesWords(took / 60_000)}.`
