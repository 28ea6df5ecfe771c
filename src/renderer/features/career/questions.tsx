import { useId } from 'react'
import styles from './questions.module.css'
import { useChoices } from './use-choices.ts'

/** One question of the role finder, whose answer goes into the address. */
export function Question({
  name,
  ask,
  answers
}: {
  readonly name: string
  readonly ask: string
  readonly answers: readonly { readonly id: string; readonly text: string }[]
}) {
  const id = useId()
  const { chosen, choose, change } = useChoices()
  const answer = chosen(name)
  return (
    <fieldset className={styles.question}>
      <legend>{ask}</legend>
      <div className={styles.answers}>
        {answers.map(({ id: one, text }) => (
          <label key={one}>
            <input
              type="radio"
              name={id}
              checked={one === answer}
              onChange={() => (answer === undefined ? choose : change)({ [name]: one })}
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
