import { Link } from 'wouter'
import { Needed, usePackFile } from '#data/pack.ts'
import type { Role } from '#domain/content/pack.ts'
import { Page } from '#ui/page.tsx'
import { beginningSmall } from './beginnings.ts'
import { CareerPage } from './career-page.tsx'
import { Question } from './questions.tsx'
import { Recommendation } from './recommendation.tsx'
import styles from './roles-screen.module.css'
import { useAnswers } from './use-answers.ts'

/** One role: the certifications that suit it, and two questions that fit them to who asks. */
export function RoleScreen({ role }: { readonly role: string }) {
  return (
    <Needed files={['catalog.json']}>
      <FoundRole id={role} />
    </Needed>
  )
}

function FoundRole({ id }: { readonly id: string }) {
  const { roles } = usePackFile('catalog.json')
  const role = roles.find((one) => one.id === id)
  if (role) return <OpenRole role={role} />
  return (
    <Page title="There is no such role" lead={`No role is called “${id}”. It may have been renamed.`}>
      <p>
        <Link href="/career/roles">See all roles</Link>
      </p>
    </Page>
  )
}

function OpenRole({ role }: { readonly role: Role }) {
  const { questions } = usePackFile('catalog.json')
  const answers = useAnswers(role.id)
  return (
    <CareerPage title={role.role} lead={`You mostly ${beginningSmall(role.does)}. ${tableWords(role)}`}>
      <div className={styles.columns}>
        <section aria-labelledby="recommended" className={styles.part}>
          <h2 id="recommended">Recommended certifications</h2>
          <Recommendation answers={answers} />
        </section>
        <section aria-labelledby="fit" className={styles.part}>
          <h2 id="fit">Fit them to you</h2>
          <div className={styles.questions}>
            <Question name="aim" {...questions.aim} />
            <Question name="experience" {...questions.experience} />
          </div>
        </section>
      </div>
    </CareerPage>
  )
}

const tableWords = ({ recommended }: Role): string =>
  recommended === undefined
    ? 'The guide’s table has no such role; what follows is our reading of what it says elsewhere.'
    : `The guide’s table says: ${recommended}.`
