import { Flag } from 'lucide-react'
import type { PaperQuestion } from '#domain/exam/paper.ts'
import { count } from '#ui/words.ts'
import styles from './question-map.module.css'

/** Every question of a paper as a number: which are answered, which flagged, and where one is. */
export function QuestionMap({
  questions,
  position,
  onGo
}: {
  readonly questions: readonly PaperQuestion[]
  readonly position: number
  readonly onGo: (position: number) => void
}) {
  const open = questions.filter(({ chosen }) => chosen.length === 0).length
  return (
    <nav className={styles.map} aria-label="Question map">
      <p>{open > 0 ? `${count(open, 'question')} not answered` : 'All are answered'}</p>
      <ol>
        {questions.map(({ item, chosen, flagged }, index) => {
          const answered = chosen.length > 0
          const words = [`Question ${index + 1}`, answered ? 'answered' : 'not answered', flagged && 'flagged']
          return (
            <li key={item}>
              <button
                type="button"
                aria-current={index === position ? 'step' : undefined}
                aria-label={words.filter(Boolean).join(', ')}
                data-answered={answered}
                onClick={() => onGo(index)}
              >
                {index + 1}
                {flagged && <Flag size={11} aria-hidden fill="currentColor" />}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
