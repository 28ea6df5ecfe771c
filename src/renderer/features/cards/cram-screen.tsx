import { useRef, useState } from 'react'
import { NeededForOwnCards, useOwnCard } from '#data/own-cards.ts'
import { Needed, usePackFile } from '#data/pack.ts'
import { useProgress, useStore } from '#data/store-context.ts'
import { useDeck } from '#data/use-decks.ts'
import { answerCram, type Cram, startCram } from '#domain/scheduling/cram.ts'
import { nothingDone, type Session, type Tally, withAnswer } from '#domain/scheduling/session.ts'
import { type Moment, studyDay } from '#domain/scheduling/study-day.ts'
import { notSavedWords } from '#shared/not-saved.ts'
import { ButtonLink } from '#ui/button.tsx'
import { useDocumentTitle } from '#ui/page.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { say } from '#ui/say.ts'
import { count, minutesWords } from '#ui/words.ts'
import { CardFace, OwnCardFace } from './card-face.tsx'
import { ComingNext } from './coming-next.tsx'
import { CramButtons } from './cram-buttons.tsx'
import styles from './drill-screen.module.css'
import { SessionLine } from './session-line.tsx'
import { useTimeIsUp, useUnlessEnded } from './time-box.ts'
import { useSessionCards } from './use-session-cards.ts'

/** A session outside the schedule: each card is asked until it was known once. */
export function CramScreen({ session }: { readonly session: Session }) {
  const deck = useDeck(session.deck)
  return (
    <Needed files={['cards.json', 'about.json']}>
      <NeededForOwnCards>
        <Gather session={session} title={deck?.title ?? 'All decks'} />
      </NeededForOwnCards>
    </Needed>
  )
}

/** Waits until the cards are chosen. */
function Gather({ session, title }: { readonly session: Session; readonly title: string }) {
  const store = useStore()
  const [now] = useState(store.clock)
  const { card: states } = useProgress()
  const cards = useSessionCards(session)
  const [cram, setCram] = useState<Cram>()
  if (!cards) return undefined
  const begun = cram ?? startCram(cards, states, studyDay(now))
  return <OpenCram session={session} title={title} cram={begun} now={now} onChange={setCram} />
}

function OpenCram({
  session,
  title,
  cram,
  now,
  onChange
}: {
  readonly session: Session
  readonly title: string
  readonly cram: Cram
  readonly now: Moment
  readonly onChange: (cram: Cram) => void
}) {
  const store = useStore()
  const { cards } = usePackFile('cards.json')
  const timeIsUp = useTimeIsUp(session.minutes)
  const id = useUnlessEnded(cram.left[0], cram.answers, timeIsUp)
  const card = cards.find((one) => one.id === id)
  const own = useOwnCard(id)
  const [tally, setTally] = useState(nothingDone)
  const showing = `${id} ${cram.answers}`
  const [shown, setShown] = useState<string>()
  const busy = useRef(false)
  const [shownAt, setShownAt] = useState(() => performance.now())
  useDocumentTitle(`Cram: ${title}`)
  const answer = async (known: boolean): Promise<void> => {
    if (!id || shown !== showing || busy.current) return
    busy.current = true // a second press of the key finds the first one on its way to disk
    const took = Math.min(86_400_000, Math.max(0, Math.round(performance.now() - shownAt)))
    const rating = known ? 3 : 1
    const done = await store.record({ kind: 'card-crammed', card: id, rating, took })
    busy.current = false
    if (!done.ok) return say(notSavedWords('This answer', done.failure))
    setShownAt(performance.now())
    setTally((before) => withAnswer(before, { rating, took }))
    onChange(answerCram(cram, known))
  }
  return (
    <div className={styles.drill}>
      <header className={styles.head}>
        <h1>Cram: {title}</h1>
        <p className={styles.queue} role="status" aria-label="Queue">
          {id ? `${count(cram.left.length, 'card')} left` : ''}
        </p>
        <SessionLine session={session} />
      </header>
      <ProgressBar label="Session" share={cram.known / Math.max(1, cram.known + cram.left.length)} />
      <p className={styles.said}>The schedule stays as it is: nothing here changes when a card comes back.</p>
      {card && <CardFace card={card} answerShown={shown === showing} />}
      {own && <OwnCardFace card={own} answerShown={shown === showing} />}
      {card || own ? (
        <CramButtons
          key={showing}
          answerShown={shown === showing}
          onShow={() => setShown(showing)}
          onAnswer={(known) => void answer(known)}
        />
      ) : (
        <Ended cram={cram} tally={tally} timeIsUp={timeIsUp} now={now} />
      )}
    </div>
  )
}

function Ended({
  cram,
  tally,
  timeIsUp,
  now
}: {
  readonly cram: Cram
  readonly tally: Tally
  readonly timeIsUp: boolean
  readonly now: Moment
}) {
  const nothing = cram.answers === 0 && !timeIsUp
  const missed = timeIsUp && cram.left.length > 0 ? `, ${cram.left.length} not reached in the time you set` : ''
  return (
    <section className={styles.done} aria-labelledby="done">
      <h2 id="done">{nothing ? 'Nothing to cram' : 'Done'}</h2>
      <p>
        {nothing
          ? 'No card fits what you asked for.'
          : `${count(tally.answers, 'answer')}, ${count(cram.known, 'card')} known in ${minutesWords(tally.took / 60_000)}${missed}.`}
      </p>
      <p>Your schedule is as it was.</p>
      <ComingNext now={now} />
      <div className={styles.actions}>
        <ButtonLink href="/cards">Back to the decks</ButtonLink>
      </div>
    </section>
  )
}
