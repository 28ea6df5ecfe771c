import { Pencil, Undo2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import { openCardEditor } from '#data/card-editor.ts'
import { NeededForOwnCards, useOwnCard } from '#data/own-cards.ts'
import { Needed, usePackFile } from '#data/pack.ts'
import { useDeck } from '#data/use-decks.ts'
import { useNow } from '#data/use-now.ts'
import { readQuery } from '#domain/browse/card-query.ts'
import { passageAddress } from '#domain/reading/passage-address.ts'
import { type Session, sessionFrom } from '#domain/scheduling/session.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { Button } from '#ui/button.tsx'
import { Page, useDocumentTitle } from '#ui/page.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { AnswerTyping } from './answer-typing.tsx'
import { CardFace, OwnCardFace } from './card-face.tsx'
import { CardMenu } from './card-menu.tsx'
import { CramScreen } from './cram-screen.tsx'
import { leftWords } from './decks-screen.tsx'
import { DayDone } from './day-done.tsx'
import styles from './drill-screen.module.css'
import { LeechNote } from './leech-note.tsx'
import { RatingButtons } from './rating-buttons.tsx'
import { SessionLine } from './session-line.tsx'
import { useTimeIsUp } from './time-box.ts'
import { useCardActs } from './use-card-acts.ts'
import { type Drill, useDrill } from './use-drill.ts'
import { useDrillKeys } from './use-drill-keys.ts'
import { useSessionCards } from './use-session-cards.ts'

/** The drill over one deck, or over all of them. */
export function DrillScreen({ deck: id }: { readonly deck?: string }) {
  const deck = useDeck(id)
  const [search] = useSearchParams()
  const session = sessionFrom(search, id)
  const query = readQuery(session?.search ?? '', studyDay(useNow()))
  if (id && !deck) {
    return (
      <Page title="There is no such deck" lead={`No deck is called “${id}”.`}>
        <p>
          <Link href="/cards">See all decks</Link>
        </p>
      </Page>
    )
  }
  if (!query.ok) {
    return (
      <Page title="This search cannot be read" lead={query.problem}>
        <p>
          <Link href="/cards">Choose another session among the decks</Link>
        </p>
      </Page>
    )
  }
  if (session?.kind === 'cram') return <CramScreen key={String(search)} session={session} />
  return (
    <Needed files={['cards.json', 'about.json']}>
      <NeededForOwnCards>
        {session ? (
          <Ahead key={String(search)} title={deck?.title ?? 'All decks'} session={session} />
        ) : (
          <OpenDrill deck={id} title={deck?.title ?? 'All decks'} />
        )}
      </NeededForOwnCards>
    </Needed>
  )
}

/** A drill over cards that are not due yet. Waits until they are chosen. */
function Ahead({ title, session }: { readonly title: string; readonly session: Session }) {
  const chosen = useSessionCards(session)
  const only = useMemo(() => chosen && new Set(chosen.map(({ id }) => id)), [chosen])
  return only && <OpenDrill deck={session.deck} title={title} session={session} only={only} />
}

function OpenDrill({
  deck,
  title,
  session,
  only
}: {
  readonly deck: string | undefined
  readonly title: string
  readonly session?: Session
  /** The cards among which is asked; all of the deck where it is absent. */
  readonly only?: ReadonlySet<string>
}) {
  const timeIsUp = useTimeIsUp(session?.minutes ?? 0)
  const drill = useDrill({ deck, only, ahead: session?.days ?? 0, ended: timeIsUp })
  const acts = useCardActs(drill.card ?? '', drill.refresh)
  const [menu, setMenu] = useState(false)
  const { cards } = usePackFile('cards.json')
  const card = cards.find(({ id }) => id === drill.card)
  const ownCard = useOwnCard(drill.card)
  const missed = useOwnCard(drill.missed)
  const [, go] = useLocation()
  const sentence = missed?.passage && passageAddress(missed.id, missed.passage)
  const { fresh, learning, review } = drill.queue.left
  const left = fresh + learning + review
  useDocumentTitle(title)
  useDrillKeys(drill, {
    edit: ownCard && (() => openCardEditor({ card: ownCard.id })),
    openSentence: sentence ? () => go(sentence) : undefined,
    ...(drill.card !== undefined && { bury: acts.bury, suspend: acts.suspend, menu: () => setMenu(true) })
  })
  return (
    <div className={styles.drill}>
      <header className={styles.head}>
        <h1>{session ? `Ahead: ${title}` : title}</h1>
        <p className={styles.queue} role="status" aria-label="Queue">
          {leftWords(drill.queue.left)}
        </p>
        {session && <SessionLine session={session} />}
        <div className={styles.acts}>
          {ownCard && (
            <Button look="quiet" onClick={() => openCardEditor({ card: ownCard.id })} aria-keyshortcuts="E">
              <Pencil size={15} aria-hidden /> Edit <kbd aria-hidden>E</kbd>
            </Button>
          )}
          <Button look="quiet" onClick={drill.undo} aria-keyshortcuts="Control+Z">
            <Undo2 size={15} aria-hidden /> Undo <kbd aria-hidden>Ctrl Z</kbd>
          </Button>
          {drill.card !== undefined && <CardMenu card={drill.card} acts={acts} open={menu} onOpenChange={setMenu} />}
        </div>
      </header>
      <ProgressBar label="Session" share={drill.answered + left > 0 ? drill.answered / (drill.answered + left) : 1} />
      <p className={styles.said} aria-live="polite">
        {drill.said}
        {sentence && (
          <>
            Not known.{' '}
            <Link href={sentence} aria-keyshortcuts="O">
              Open the sentence
            </Link>{' '}
            <kbd aria-hidden>O</kbd>
          </>
        )}
      </p>
      {drill.leech && <LeechNote leech={drill.leech} onDone={drill.refresh} />}
      {drill.failure && <NotRecorded detail={drill.failure.detail} full={drill.failure.kind === 'disk-full'} />}
      {card || ownCard ? (
        <>
          {card && <CardFace card={card} answerShown={drill.answerShown} />}
          {ownCard && <OwnCardFace card={ownCard} answerShown={drill.answerShown} />}
          <AnswerTyping drill={drill} face={card ?? ownCard}>
            {drill.answerShown ? <RatingButtons drill={drill} /> : <ShowAnswer drill={drill} />}
          </AnswerTyping>
        </>
      ) : (
        <DayDone drill={drill} ahead={session !== undefined} timeIsUp={timeIsUp} />
      )}
    </div>
  )
}

function ShowAnswer({ drill }: { readonly drill: Drill }) {
  return (
    <Button
      look="primary"
      className={styles.show}
      key={drill.card}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the next thing to press, whether by key or screen reader
      autoFocus
      onClick={drill.showAnswer}
    >
      Show answer <kbd aria-hidden>Space</kbd>
    </Button>
  )
}

function NotRecorded({ detail, full }: { readonly detail: string; readonly full: boolean }) {
  return (
    <p className={styles.failure} role="alert">
      {full
        ? 'The disk is full, so this answer was not saved; everything before it is. Free some space and answer again.'
        : `This answer was not saved; everything before it is. Answer again in a moment. (${detail})`}
    </p>
  )
}
