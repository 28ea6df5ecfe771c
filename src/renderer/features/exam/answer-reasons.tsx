import { Check, X } from 'lucide-react'
import { Link } from 'wouter'
import { useBank } from '#data/use-bank.ts'
import { usePackFile } from '#data/pack.ts'
import type { Item } from '#domain/exam/item.ts'
import { markAnswer } from '#domain/exam/mark-answer.ts'
import styles from './answer-reasons.module.css'
import { letters } from './question-form.tsx'

/** A question that was answered: what was right, what was chosen, and a reason for every option. */
export function AnswerReasons({
  item,
  order,
  chosen
}: {
  readonly item: Item
  readonly order: readonly number[]
  readonly chosen: readonly number[]
}) {
  const { misconceptions } = useBank()
  const mixedUp = markAnswer(item, chosen).misconceptions.flatMap((id) => misconceptions.get(id) ?? [])
  return (
    <div className={styles.reasons}>
      <p className={styles.stem}>{item.stem}</p>
      <ReasonList item={item} order={order} chosen={chosen} />
      {mixedUp.map(({ id, name, correction }) => (
        <p key={id} className={styles.misconception}>
          <strong>{name}.</strong> {correction}
        </p>
      ))}
      <Origin item={item} />
    </div>
  )
}

function ReasonList({
  item,
  order,
  chosen
}: {
  readonly item: Item
  readonly order: readonly number[]
  readonly chosen: readonly number[]
}) {
  if (item.kind === 'order')
    return (
      <ol className={styles.list} aria-label="The right order">
        {item.options.map(({ text, because }, place) => {
          const was = chosen.indexOf(place)
          const right = was === place
          return (
            <Reason
              key={text}
              sign={`${place + 1}`}
              mark={chosen.length === 0 ? undefined : right ? 'right' : 'wrong'}
              said={chosen.length === 0 || right ? undefined : `you put it ${was + 1}`}
              text={text}
              because={because}
            />
          )
        })}
      </ol>
    )
  if (item.kind === 'match')
    return (
      <ul className={styles.list} aria-label="What belongs together">
        {item.pairs.map(({ left, right, because }, place) => {
          const was = chosen[place] ?? -1
          return (
            <Reason
              key={left}
              sign=""
              mark={was === -1 ? undefined : was === place ? 'right' : 'wrong'}
              said={was === -1 || was === place ? undefined : `you chose “${item.pairs[was]?.right}”`}
              text={`${left}: ${right}`}
              because={because}
            />
          )
        })}
      </ul>
    )
  return (
    <ul className={styles.list} aria-label="Options">
      {order.map((place, index) => {
        const option = item.options[place]
        if (!option) return null
        const picked = chosen.includes(place)
        return (
          <Reason
            key={place}
            sign={letters[index] ?? ''}
            mark={option.correct ? 'right' : picked ? 'wrong' : undefined}
            said={picked ? 'your choice' : undefined}
            text={option.text}
            because={option.because}
          />
        )
      })}
    </ul>
  )
}

function Reason({
  sign,
  mark,
  said,
  text,
  because
}: {
  readonly sign: string
  readonly mark: 'right' | 'wrong' | undefined
  readonly said: string | undefined
  readonly text: string
  readonly because: string
}) {
  return (
    <li className={styles.reason} data-mark={mark}>
      <span className={styles.sign}>
        {mark === 'right' ? (
          <Check size={18} aria-label="Right" />
        ) : mark === 'wrong' ? (
          <X size={18} aria-label="Wrong" />
        ) : null}
      </span>
      <div>
        <p className={styles.text}>
          {sign && <span className={styles.letter}>{sign}</span>} {text}
          {said && <span className={styles.said}> ({said})</span>}
        </p>
        <p className={styles.because}>{because}</p>
      </div>
    </li>
  )
}

/** Where the guide explains it. */
function Origin({ item }: { readonly item: Item }) {
  const { chapters } = usePackFile('index.json')
  const { sources } = usePackFile('about.json')
  const [chapterId, sectionId] = (item.section ?? '').split('#')
  const chapter = chapters.find(({ id }) => id === chapterId)
  const section = chapter?.sections.find(({ id }) => id === sectionId)
  const source = sources.find(({ id }) => id === item.source)
  return (
    <p className={styles.origin}>
      {chapter && section && (
        <>
          Read about it:{' '}
          <Link href={`/guide/${item.section}`}>
            {chapter.title}, {section.title}
          </Link>
          {source && ' · '}
        </>
      )}
      {source && `Source: ${source.title}, ${source.publisher}`}
    </p>
  )
}
