import { Link } from 'wouter'
import { NeededForOwnCards, useOwnCard } from '#data/own-cards.ts'
import { Needed, usePackFile } from '#data/pack.ts'
import { useProgress } from '#data/store-context.ts'
import { useCardHistory } from '#data/use-card-history.ts'
import { useNow } from '#data/use-now.ts'
import { usePresetOf, useStudyCards } from '#data/use-study-cards.ts'
import type { CareState } from '#domain/journal/kept-things.ts'
import type { CardMoment } from '#domain/progress/card-history.ts'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { dayLoad, outcomesOf } from '#domain/scheduling/outcomes.ts'
import type { PresetState } from '#domain/scheduling/preset.ts'
import { recallOn } from '#domain/scheduling/schedule.ts'
import { dateOfDay, type Moment, studyDay } from '#domain/scheduling/study-day.ts'
import { Button } from '#ui/button.tsx'
import { Figures } from '#ui/figures.tsx'
import { Hast } from '#ui/hast.tsx'
import { Page } from '#ui/page.tsx'
import { Panel } from '#ui/panel.tsx'
import { Prose } from '#ui/prose.tsx'
import { count, longDayWords, percent } from '#ui/words.ts'
import { ForgettingCurve } from './forgetting-curve.tsx'
import { HistoryTable } from './history-table.tsx'
import { OutcomesTable } from './outcomes-table.tsx'
import { useCardActs } from './use-card-acts.ts'
import styles from './why-screen.module.css'

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
  const now = useNow()
  const { card: states, care } = useProgress()
  const history = useCardHistory(id)
  const everyCard = useStudyCards(studyDay(now))
  const preset = usePresetOf()(id)
  const state = states.get(id)
  if (!card && !own) {
    return (
      <Page title="There is no such card" lead={`No card is called “${id}”.`}>
        <p>
          <Link href="/cards">See all decks</Link>
        </p>
      </Page>
    )
  }
  const asked = everyCard.find((one) => one.id === id) ?? { id, fact: card?.fact ?? id }
  const outcomes = outcomesOf(asked, state, { now, ...preset }, dayLoad(everyCard, states))
  return (
    <Page title="Why this date" lead={dateWords(state, now)}>
      <div className={styles.card}>{card ? <Hast tree={card.ask} /> : own && <Prose tree={own.ask} />}</div>
      <Left care={care.get(id)} card={id} now={now} />
      {state ? <Known state={state} preset={preset} history={history} now={now} /> : <New />}
      <Panel title="What each answer would do">
        <OutcomesTable outcomes={outcomes} now={now} retention={preset.retention} />
      </Panel>
      <Panel title="What happened so far">
        {history && history.length > 0 ? (
          <HistoryTable history={history} />
        ) : (
          <p className={styles.soft}>{history ? 'It has not been answered yet.' : 'Reading its history …'}</p>
        )}
      </Panel>
    </Page>
  )
}

/** When it comes back, in a sentence. */
function dateWords(state: CardState | undefined, now: Moment): string {
  if (!state) return 'This card is new: it has no date until you have answered it.'
  const today = studyDay(now)
  if (state.due.kind === 'time') return 'You are learning this card: it comes back today, within minutes.'
  const { day } = state.due
  const date = longDayWords(dateOfDay(day))
  if (day <= today) return `It is due: it has waited since ${date}.`
  return `It comes back on ${date}, in ${count(day - today, 'day')}.`
}

/** What the learner decided about it, which goes before any date. */
function Left({
  care,
  card,
  now
}: {
  readonly care: CareState | undefined
  readonly card: string
  readonly now: Moment
}) {
  const acts = useCardActs(card)
  if (care?.suspended) {
    return (
      <p className={styles.note}>
        You have suspended it, so it is not asked on any date. <Button onClick={acts.unsuspend}>Bring it back</Button>
      </p>
    )
  }
  return care?.buriedOn === studyDay(now) && <p className={styles.note}>You have put it off until tomorrow.</p>
}

function New() {
  return (
    <p className={styles.soft}>
      The first answer says how hard the card is for you and how long it will keep. Nothing is assumed before that.
    </p>
  )
}

function Known({
  state,
  preset,
  history,
  now
}: {
  readonly state: CardState
  readonly preset: PresetState
  readonly history: readonly CardMoment[] | undefined
  readonly now: Moment
}) {
  const recall = recallOn(state, studyDay(now))
  return (
    <>
      <Figures
        figures={[
          [percent(recall), 'Recall today'],
          [count(Number(state.stability.toPrecision(3)), 'day'), 'Stability'],
          [`${state.difficulty.toFixed(1)} of 10`, 'Difficulty'],
          [count(state.lapses, 'time'), 'Forgotten']
        ]}
      />
      <p className={styles.why}>
        {reasonOf(state, preset, history)} <strong>Stability</strong> is the number of days after which 90 of 100 cards
        like this one would still be recalled; each success makes it longer, the more so the nearer you were to
        forgetting. <strong>Difficulty</strong> rises with Again and Hard and slows that growth.
      </p>
      <Panel title="How it is forgotten">
        <ForgettingCurve state={state} today={studyDay(now)} retention={preset.retention} />
      </Panel>
    </>
  )
}

function reasonOf(state: CardState, preset: PresetState, history: readonly CardMoment[] | undefined): string {
  const last = history?.at(-1)
  const share = percent(preset.retention)
  if (last?.kind === 'due-set') return 'You chose this day yourself.'
  if (state.due.kind === 'time') return 'It is in its learning steps, which are minutes apart.'
  const interval = count(state.interval, 'day')
  if (last?.moved)
    return `You want to know ${share} of what is asked. The day for that was near; ${interval} after your last answer fewer other cards come back, so it was moved there.`
  return `You want to know ${share} of what is asked: ${interval} after your last answer, recall is expected to have fallen about that far.`
}
