import { Link } from 'wouter'
import { usePackFile } from '#data/pack.ts'
import { type Answers, type Step, recommend } from '#domain/career/recommend.ts'
import { beginningSmall } from './beginnings.ts'
import { PreparationWords } from './preparation-words.tsx'
import { ReasonWords } from './reason-words.tsx'
import styles from './recommendation.module.css'
import { SectionLinks } from './section-links.tsx'

/** The certifications for what somebody has told of themselves, in order, with why; then paths and what to read. */
export function Recommendation({ answers }: { readonly answers: Answers }) {
  const catalog = usePackFile('catalog.json')
  const { role, experience } = answers
  const steps = recommend(catalog, answers)
  const now = steps.filter(({ when }) => when === 'now')
  const level = catalog.levels.find(({ id }) => id === catalog.certifications[0]?.describedBy)
  return (
    <div className={styles.recommendation}>
      <ol className={styles.steps} aria-label="Certifications in order">
        {steps.map((step) => (
          <StepRow key={step.taken.id} step={step} answers={answers} />
        ))}
      </ol>
      <section aria-labelledby="how-long" className={styles.part}>
        <h3 id="how-long">How long</h3>
        <PreparationWords steps={now} />
        {experience?.months === 0 && level && (
          <p>
            For the {level.name} the guide adds: {level.days.unless}.
          </p>
        )}
      </section>
      {role && (
        <>
          <section aria-labelledby="paths" className={styles.part}>
            <h3 id="paths">Nearest paths</h3>
            <p>
              {catalog.paths
                .filter(({ id }) => role.paths.includes(id))
                .map(({ id, title, focus }, index) => (
                  <span key={id}>
                    {index > 0 && ' · '}
                    <Link href={`/career/paths?compare=${id}`}>{title}</Link>, {beginningSmall(focus)}
                  </span>
                ))}
            </p>
          </section>
          <section aria-labelledby="read" className={styles.part}>
            <h3 id="read">Read in the guide</h3>
            <SectionLinks sections={role.sections} />
          </section>
        </>
      )}
    </div>
  )
}

function StepRow({ step, answers }: { readonly step: Step; readonly answers: Answers }) {
  const { taken, when, reasons } = step
  return (
    <li className={styles.step} data-when={when}>
      <h3>
        <Link href={`/guide/${taken.section}`}>{taken.name}</Link>
        {when === 'later' && <span>later</span>}
      </h3>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.kind + ('text' in reason ? reason.text : '')}>
            <ReasonWords reason={reason} answers={answers} />
          </li>
        ))}
      </ul>
    </li>
  )
}
