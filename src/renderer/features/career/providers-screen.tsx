import { Link } from 'wouter'
import { Needed, usePackFile } from '#data/pack.ts'
import type { Provider } from '#domain/content/pack.ts'
import { CareerPage } from './career-page.tsx'
import { type Column, Compared } from './compared.tsx'
import { Items } from './items.tsx'
import styles from './pick.module.css'
import { ProviderTable } from './provider-table.tsx'
import { usePick } from './use-pick.ts'

/** The training providers side by side: what is claimed, by whom, and what nobody could confirm. */
export function ProvidersScreen() {
  return (
    <Needed files={['catalog.json']}>
      <Providers />
    </Needed>
  )
}

function Providers() {
  const { providers, unpublished, source, sections } = usePackFile('catalog.json')
  const pick = usePick(providers)
  const shown = pick.compared.length > 0 ? pick.compared : providers
  return (
    <CareerPage
      title="Provider comparison"
      lead={
        <>
          Nine providers as {source.publisher}’s guide describes them. {source.publisher} issues the certification and
          is on the list itself; nobody independent has checked what is said here.
        </>
      }
    >
      <ProviderTable providers={providers} checkbox={pick.checkbox} />
      <section aria-labelledby="claims" className={styles.part}>
        <h2 id="claims">Claims, and what could not be confirmed</h2>
        <p role="status">
          {pick.compared.length > 0
            ? `Shown: ${pick.compared.map(({ name }) => name).join(', ')}.`
            : 'All nine are shown. Choose up to three in the table to see only those.'}
        </p>
        <p>
          Of none of them does the guide give {unpublished.providers.join(', ')}.{' '}
          <Link href={`/guide/${sections.claims}`}>How to read such claims</Link>
        </p>
        <Compared columns={shown.map(columnOf)} />
      </section>
    </CareerPage>
  )
}

const columnOf = ({ id, name, section, claims, unconfirmed, ask }: Provider): Column => ({
  id,
  title: name,
  section,
  facts: [
    ['Claimed in the guide', <Items key="claims" items={claims} />],
    ['Could not be confirmed', <Items key="unconfirmed" items={unconfirmed} />],
    ['Ask before paying', ask]
  ]
})
