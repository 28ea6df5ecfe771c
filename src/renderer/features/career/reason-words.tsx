import { Link } from 'wouter'
import { usePackFile } from '#data/pack.ts'
import type { Answers, Reason } from '#domain/career/recommend.ts'
import styles from './recommendation.module.css'

/** A reason in words, and whose it is. */
export function ReasonWords({ reason, answers }: { readonly reason: Reason; readonly answers: Answers }) {
  const { sections } = usePackFile('catalog.json')
  switch (reason.kind) {
    case 'table':
      return (
        <>
          The role table names it for the {answers.role?.role}. <By guide={sections.roleTable} />
        </>
      )
    case 'suits':
      return (
        <>
          {reason.text}. {reason.by === 'guide' ? <By /> : <Ours />}
        </>
      )
    case 'aim':
      return (
        <>
          You said: “{answers.aim?.text}”. That is what it is for. <Ours />
        </>
      )
    case 'advised':
      return (
        <>
          Advised before the {reason.before}, for experienced engineers too. <By guide={sections.practitionerFirst} />
        </>
      )
    case 'required':
      return (
        <>
          Required before the {reason.before}. <By guide={sections.requirements} />
        </>
      )
    case 'beyond':
      return 'More than you asked for; it can wait.'
    case 'experience':
      return (
        <>
          {reason.months} months in a cloud role are recommended before it. <By guide={sections.experience} />
        </>
      )
    case 'after':
      return `It comes after the ${reason.name}, which has to wait.`
    default:
      return reason satisfies never
  }
}

const Ours = () => <span className={styles.by}>Our reading</span>

/** With the section of the guide where the statement is treated, where there is one. */
const By = ({ guide }: { readonly guide?: string }) =>
  guide === undefined ? (
    <span className={styles.by}>The guide</span>
  ) : (
    <Link className={styles.by} href={`/guide/${guide}`}>
      The guide
    </Link>
  )
