import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { NeededForOwnCards, useOwnCard } from '#data/own-cards.ts'
import { Needed, usePackFile } from '#data/pack.ts'
import { useProgress, useStore } from '#data/store-context.ts'
import { useDeck } from '#data/use-decks.ts'
import { useStudyCards } from '#data/use-study-cards.ts'
import { answerCram, type Cram, startCram } from '#domain/scheduling/cram.ts'
import { studyDay, studyDayStart } from '#domain/scheduling/study-day.ts'
import { notSavedWords } from '#shared/not-saved.ts'
import { ButtonLink } from '#ui/button.tsx'
import { useDocumentTitle } from '#ui/page.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { say } from '#ui/say.ts'
import { count } from '#ui/words.ts'
import { CardFace, OwnCardFace } from './card-face.tsx'
import { CramButtons } from './cram-buttons.tsx'
import styles from './drill-screen.module.css'
import type { Session } from './session.ts'
import { TimeBox, useTimeIsUp, useUnlessEnded } from './time-box.tsx'

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

/** Waits for what has to be read from the history. */
function Gather({ session, title }: { readonly session: Session; readonly title: string }) {
  const store = useStore()
  const { card: states, care } = useProgress()
  const cards = useStudyCards(studyDay(store.clock()), session.deck)
  const [cram, setCram] = useState<Cram>()
  useEffect(() => {
    const now = store.clock()
    const begin = (chosen: ReadonlySet<string> | undefined): void =>
      setCram(
        (begun) => begun ?? startCram(chosen ? cards.filter(({ id }) => chosen.has(id)) : cards, states, studyDay(now))
      )
    if (session.which === 'failed') void store.missedSince(studyDayStart(now)).then(begin)
    else if (session.which === 'flagged')
      begin(new Set([...care.values()].flatMap(({ card, flag }) => (flag > 0 ? [card] : []))))
    else begin(undefined)
  }, [session, store, cards, states, care])
  return cram && <OpenCram session={session} title={title} cram={cram} onChange={setCram} />
}

function OpenCram({
  session,
  title,
  cram,
  onChange
}: {
  readonly session: Session
  readonly title: string
  readonly cram: Cram
  readonly onChange: (cram: Cram) => void
}) {
  const store = useStore()
  const { cards } = usePackFile('cards.json')
  const timeIsUp = useTimeIsUp(session.minutes)
  const id = useUnlessEnded(cram.left[0], cram.answers, timeIsUp)
  const card = cards.find((one) => one.id === id)
  const own = useOwnCard(id)
  const showing = `${id} ${cram.answers}`
  const [shown, setShown] = useState<string>()
  const busy = useRef(false)
  const [shownAt, setShownAt] = useState(() => performance.now())
  useDocumentTitle(`Cram: ${title}`)
  const answer = async (known: boolean): Promise<void> => {
    if (!id || shown !== showing || busy.current) return
    busy.current = true // a second press of the key finds the first one on its way to disk
    const took = Math.min(86_400_000, Math.max(0, Math.round(performance.now() - shownAt)))
    const done = await store.record({ kind: 'card-crammed', card: id, rating: known ? 3 : 1, took })
    busy.current = false
    if (!done.ok) return say(notSavedWords('This answer', done.failure))
    setShownAt(performance.now())
    onChange(answerCram(cram, known))
  }
  return (
    <div className={styles.drill}>
      <header className={styles.head}>
        <h1>Cram: {title}</h1>
        <p className={styles.queue} role="status" aria-label="Queue">
          {id ? `${count(cram.left.length, 'card')} left` : ''}
        </p>
        <TimeBox minutes={session.minutes} />
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
        <Ended cram={cram} timeIsUp={timeIsUp} />
      )}
    </div>
  )
}

function Ended({ cram, timeIsUp }: { readonly cram: Cram; readonly timeIsUp: boolean }) {
  return (
    <section className={styles.done} aria-labelledby="done">
      <h2 id="done">{cram.answers === 0 && !timeIsUp ? 'Nothing to cram' : 'Done'}</h2>
      <p>
        {cram.answers === 0 && !timeIsUp
          ? 'No card fits what you asked for.'
          : `${count(cram.answers, 'answer')}, ${count(cram.known, 'card')} known${timeIsUp && cram.left.length > 0 ? `, ${cram.left.length} not reached in the time you set` : ''}.`}
      </p>
      <p>
        Your schedule is as it was. <Link href="/cards">All decks</Link> show what is due.
      </p>
      <div className={styles.actions}>
        <ButtonLink href="/cards">Back to the decks</ButtonLink>
      </div>
    </section>
  )
}
