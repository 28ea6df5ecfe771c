import { Link } from 'wouter'
import { Needed, usePackFile } from '#data/pack.ts'
import { recommend } from '#domain/career/recommend.ts'
import type { LearningPath } from '#domain/content/pack.ts'
import { CareerPage } from './career-page.tsx'
import { Compared } from './compared.tsx'
import { Items } from './items.tsx'
import styles from './pick.module.css'
import { PreparationWords } from './preparation-words.tsx'
import { SectionLinks } from './section-links.tsx'
import { usePick } from './use-pick.ts'

/** The learning paths, two or three of them side by side. */
export function PathsScreen() {
  return (
    <Needed files={['catalog.json']}>
      <PathChooser />
    </Needed>
  )
}

function PathChooser() {
  const { paths, unpublished } = usePackFile('catalog.json')
  const { compared, checkbox } = usePick(paths)
  return (
    <CareerPage
      title="Path chooser"
      lead="A level is how far you have come, a path is where you look. Choose two or three to see them side by side."
    >
      <fieldset className={styles.things}>
        <legend>Paths to compare</legend>
        {paths.map(({ id, title, focus }) => (
          <label key={id}>
            <input {...checkbox(id)} />
            <span>
              <strong>{title}</strong> {focus}
            </span>
          </label>
        ))}
      </fieldset>
      <section aria-labelledby="side-by-side" className={styles.part}>
        <h2 id="side-by-side">Side by side</h2>
        <p role="status">{pickedWords(compared.length)}</p>
        <Compared
          columns={compared.map((path) => ({
            id: path.id,
            title: path.title,
            section: path.section,
            facts: [
              ['For whom', path.suits],
              ['Focus', path.focus],
              ['What you learn', <Items key="learns" items={path.learns} />],
              ['Certifications, in order', <Order key="order" path={path} />],
              ['How long', <HowLong key="long" path={path} />],
              ['Read besides', <SectionLinks key="read" sections={path.sections} />]
            ]
          }))}
        />
        <p>The guide does not say: {unpublished.paths.join(', ')}.</p>
      </section>
    </CareerPage>
  )
}

function pickedWords(number: number): string {
  if (number === 0) return 'None is chosen yet.'
  if (number === 1) return 'One is chosen. Choose another to compare it with.'
  return number === 2
    ? 'Two are chosen. There is room for a third.'
    : 'Three are chosen. Take one away to choose another.'
}

/** What the role that a path is made for takes. */
function useSteps({ madeFor }: LearningPath) {
  const catalog = usePackFile('catalog.json')
  const role = catalog.roles.find(({ id }) => id === madeFor)
  return { role, steps: recommend(catalog, { role, aim: undefined, experience: undefined }) }
}

function Order({ path }: { readonly path: LearningPath }) {
  const { role, steps } = useSteps(path)
  return (
    <>
      <ol>
        {steps.map(({ taken, reasons }) => (
          <li key={taken.id}>
            {taken.name}
            {reasons.every(({ kind }) => kind === 'advised') && ', which the guide advises first'}
          </li>
        ))}
      </ol>
      {role && (
        <p className={styles.note}>
          {role.recommended === undefined
            ? 'Our reading; the guide’s table has no row for the '
            : 'By the guide’s table, for the '}
          <Link href={`/career/roles/${role.id}`}>{role.role}</Link>
        </p>
      )}
    </>
  )
}

function HowLong({ path }: { readonly path: LearningPath }) {
  return <PreparationWords steps={useSteps(path).steps} />
}
