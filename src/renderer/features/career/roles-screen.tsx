import { Link } from 'wouter'
import { Needed, usePackFile } from '#data/pack.ts'
import type { Role } from '#domain/content/pack.ts'
import { CareerPage } from './career-page.tsx'
import { Question } from './questions.tsx'
import { Recommendation } from './recommendation.tsx'
import styles from './roles-screen.module.css'
import { useAnswers } from './use-answers.ts'

/** Finds the certifications for a role: one is chosen, or three questions are answered. */
export function RolesScreen() {
  return (
    <Needed files={['catalog.json']}>
      <RoleFinder />
    </Needed>
  )
}

function RoleFinder() {
  const { roles, questions } = usePackFile('catalog.json')
  return (
    <CareerPage title="Role finder" lead="Choose your role, or answer up to three questions. Nothing of it is kept.">
      <section aria-labelledby="choose" className={styles.part}>
        <h2 id="choose">Choose your role</h2>
        <RoleList
          roles={roles.filter(({ recommended }) => recommended !== undefined)}
          label="Roles of the guide’s table"
        />
        <p>The guide speaks of these as well, but leaves them out of its table:</p>
        <RoleList roles={roles.filter(({ recommended }) => recommended === undefined)} label="Other roles" />
      </section>
      <section aria-labelledby="questions" className={styles.part}>
        <h2 id="questions">Or answer three questions</h2>
        <div className={styles.columns}>
          <div className={styles.questions}>
            <Question
              name="work"
              ask={questions.work.ask}
              answers={roles.map(({ id, does }) => ({ id, text: does }))}
            />
            <Question name="aim" {...questions.aim} />
            <Question name="experience" {...questions.experience} />
          </div>
          <Found />
        </div>
      </section>
    </CareerPage>
  )
}

function RoleList({ roles, label }: { readonly roles: readonly Role[]; readonly label: string }) {
  return (
    <ul className={styles.roles} aria-label={label}>
      {roles.map(({ id, role, recommended }) => (
        <li key={id}>
          <Link href={`/career/roles/${id}`}>{role}</Link>
          {recommended !== undefined && <p>{recommended}</p>}
        </li>
      ))}
    </ul>
  )
}

/** What the answers lead to, as soon as they lead anywhere. */
function Found() {
  const answers = useAnswers()
  const { role, aim } = answers
  const leads = role !== undefined || aim?.reaches !== undefined
  return (
    <section aria-label="What suits you" className={styles.found}>
      <p role="status">
        {role ? (
          <>
            Nearest role: <Link href={`/career/roles/${role.id}`}>{role.role}</Link>
          </>
        ) : leads ? (
          'For any role'
        ) : (
          'The first answer shows what suits you here.'
        )}
      </p>
      {leads && <Recommendation answers={answers} />}
    </section>
  )
}
