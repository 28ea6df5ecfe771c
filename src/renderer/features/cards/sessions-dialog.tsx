import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { useProgress } from '#data/store-context.ts'
import { useDecks } from '#data/use-decks.ts'
import { useNow } from '#data/use-now.ts'
import { readQuery } from '#domain/browse/card-query.ts'
import type { Session } from '#domain/scheduling/session.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { Button } from '#ui/button.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { DialogActs, DialogFrame } from '#ui/dialog-frame.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { StepperField } from '#ui/stepper-field.tsx'
import { TextLine } from '#ui/text-line.tsx'
import { sessionAddress } from './session-address.ts'
import styles from './sessions-dialog.module.css'

const first: Session = { kind: 'ahead', deck: undefined, which: 'all', tag: '', search: '', days: 3, minutes: 0 }

/** Chooses a session beside the day's own. */
export function SessionsDialog({ onClose }: { readonly onClose: () => void }) {
  const decks = useDecks()
  const [, go] = useLocation()
  const [session, setSession] = useState(first)
  const change = (part: Partial<Session>): void => setSession({ ...session, ...part })
  const tags = useOwnTags()
  const query = readQuery(session.search, studyDay(useNow()))
  return (
    <DialogFrame title="Other sessions" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (query.ok) go(sessionAddress(session))
        }}
      >
        <ChoiceField
          label="Kind"
          names={{ ahead: 'Learn ahead', cram: 'Cram' }}
          value={session.kind}
          onChange={(kind) => change({ kind })}
        />
        <p className={styles.about}>
          {session.kind === 'ahead'
            ? 'Asks cards before they are due, as before a holiday. The answers count, and move the cards on.'
            : 'Asks each card until you have known it once, the weakest first. Your schedule stays as it is.'}
        </p>
        <SelectField
          label="Deck"
          options={[['', 'All decks'], ...decks.map(({ id, title }) => [id, title] as const)]}
          value={session.deck ?? ''}
          onChange={(deck) => change({ deck: deck || undefined })}
        />
        {tags.length > 0 && (
          <SelectField
            label="Tag"
            options={[['', 'Any, or none'], ...tags.map((tag) => [tag, tag] as const)]}
            value={session.tag}
            onChange={(tag) => change({ tag })}
          />
        )}
        <TextLine
          label="Search"
          hint="Words, or conditions: is:leech, prop:lapses>2, rated:7:1. Empty for all cards"
          value={session.search}
          problem={query.ok ? undefined : query.problem}
          onChange={(search) => change({ search })}
        />
        {session.kind === 'ahead' ? (
          <StepperField
            label="Days ahead"
            value={session.days}
            least={1}
            most={90}
            step={1}
            onChange={(days) => change({ days })}
          />
        ) : (
          <ChoiceField
            label="Cards"
            names={{ all: 'All', failed: 'Answered Again today', flagged: 'With a flag' }}
            value={session.which}
            onChange={(which) => change({ which })}
          />
        )}
        <StepperField
          label="Minutes"
          hint="0 for as long as you like"
          value={session.minutes}
          least={0}
          most={180}
          step={5}
          onChange={(minutes) => change({ minutes })}
        />
        <DialogActs>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" aria-disabled={!query.ok}>
            Begin
          </Button>
        </DialogActs>
      </form>
    </DialogFrame>
  )
}

/** The tags of the learner's own cards, in the order of the alphabet. */
function useOwnTags(): readonly string[] {
  const { own } = useProgress()
  return useMemo(() => {
    const tags = [...own.values()].flatMap((card) => (card.trashed ? [] : card.tags))
    return [...new Set(tags)].sort((one, other) => one.localeCompare(other, 'en-GB'))
  }, [own])
}
