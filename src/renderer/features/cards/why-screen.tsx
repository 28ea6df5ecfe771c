import { Link } from 'wouter'
import { NeededForOwnCards, useOwnCard } from '#data/own-cards.ts'
import { Needed, usePackFile } from '#data/pack.ts'
import { useProgress } from '#data/store-context.ts'
import { useNow } from '#data/use-now.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { Hast } from '#ui/hast.tsx'
import { Page } from '#ui/page.tsx'
import { Prose } from '#ui/prose.tsx'
import { WhyCard } from './why-card.tsx'
import styles from './why-screen.module.css'
import { comesBackWords } from './why-words.ts'

/** Why a card comes back when it does, and what each answer would change. */
export function WhyScreen({ card }: { readonly card: string }) {
  return (
    <Needed files={['cards.json']}>
      <NeededForOwnCards>
        <Why id={card} />
      </NeededForOwnCards>
    </Needed>
  )
}

function Why({ id }: { readonly id: string }) {
  const { cards } = usePackFile('cards.json')
  const card = cards.find((one) => one.id === id)
  const own = useOwnCard(id)
  const today = studyDay(useNow())
  const { card: states } = useProgress()
  if (!card && !own) {
    return (
      <Page title="There is no such card" lead={`No card is called “${id}”.`}>
        <p>
          <Link href="/cards">See all decks</Link>
        </p>
      </Page>
    )
  }
  return (
    <Page title="Why this date" lead={comesBackWords(states.get(id), today)}>
      <div className={styles.card}>{card ? <Hast tree={card.ask} /> : own && <Prose tree={own.ask} />}</div>
      <WhyCard id={id} fact={card?.fact ?? id} />
    </Page>
  )
}
