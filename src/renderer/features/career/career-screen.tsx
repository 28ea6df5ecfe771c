import { Link } from 'wouter'
import { Needed, usePackFile } from '#data/pack.ts'
import { roadmap } from '#domain/career/roadmap.ts'
import { CareerPage } from './career-page.tsx'
import styles from './career-screen.module.css'
import { Compared } from './compared.tsx'
import { Items } from './items.tsx'
import { RoadmapLines } from './roadmap-lines.tsx'
import { RoadmapMap } from './roadmap-map.tsx'
import { RoadmapWords } from './roadmap-words.tsx'

/** Where the certification leads: the roadmap, and the ways into it. */
export function CareerScreen() {
  return (
    <Needed files={['catalog.json']}>
      <Overview />
    </Needed>
  )
}

function Overview() {
  const catalog = usePackFile('catalog.json')
  const { rungs, lines } = roadmap(catalog)
  return (
    <CareerPage
      title="Career"
      lead="The certifications, the steps that lead away from them, and the paths that run along."
    >
      <section aria-labelledby="roadmap" className={styles.part}>
        <h2 id="roadmap">Roadmap</h2>
        <RoadmapMap rungs={rungs} />
        <RoadmapLines rungs={rungs} lines={lines} />
        <RoadmapWords rungs={rungs} lines={lines} />
      </section>
      <section aria-labelledby="afterwards" className={styles.part}>
        <h2 id="afterwards">Afterwards</h2>
        <p>
          The guide names three directions for those who hold the certification, and gives no figures on how many get
          there.
        </p>
        <Compared
          columns={catalog.nextSteps.map(({ id, title, section, summary, leadsTo }) => ({
            id,
            title,
            section,
            facts: [
              ['What it is', summary],
              ['Leads to', <Items key="leads" items={leadsTo} />]
            ]
          }))}
        />
      </section>
      <section aria-labelledby="ways-in" className={styles.part}>
        <h2 id="ways-in">Look closer</h2>
        <ul className={styles.ways}>
          <li>
            <Link href="/career/roles">Find your role</Link> and the certifications that suit it, with the reasons
          </li>
          <li>
            <Link href="/career/certifications">See the certifications in a table</Link>, to sort and to filter
          </li>
          <li>
            <Link href="/career/paths">Compare the learning paths</Link>, two or three side by side
          </li>
          <li>
            <Link href="/career/providers">Compare the training providers</Link>, what they claim and what nobody
            confirmed
          </li>
        </ul>
      </section>
    </CareerPage>
  )
}
