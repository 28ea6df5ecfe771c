import { Link } from 'wouter'
import { useSetting } from '#data/use-setting.ts'
import { choices } from '#domain/settings/settings.ts'
import { ChoiceField } from '#ui/choice-field.tsx'
import { Panel } from '#ui/panel.tsx'
import { StepperField } from '#ui/stepper-field.tsx'
import styles from './settings-screen.module.css'

/** How much a day asks, and how sure one wants to be. */
export function StudySettings() {
  const [fresh, setFresh] = useSetting('newPerDay')
  const [reviews, setReviews] = useSetting('reviewsPerDay')
  const [retention, setRetention] = useSetting('retention')
  const [types, setTypes] = useSetting('typeAnswer')
  return (
    <Panel title="Study" id="study">
      <StepperField
        label="New cards a day"
        hint="Over all decks. Each is asked about five times in its first month."
        value={fresh}
        {...choices.newPerDay}
        onChange={setFresh}
      />
      <StepperField
        label="Reviews a day, at most"
        hint="What is left over is asked the next day."
        value={reviews}
        {...choices.reviewsPerDay}
        onChange={setReviews}
      />
      <StepperField
        label="Desired retention"
        unit="%"
        hint="The chance that you still know a card when it comes back. Higher means more reviews: going from 90 to 95 % makes every interval about 60 % shorter. Holds for answers from now on."
        value={retention}
        {...choices.retention}
        onChange={setRetention}
      />
      <ChoiceField
        label="Type the answer to a card before it is shown"
        names={{ off: 'Off', on: 'On' }}
        value={types}
        onChange={setTypes}
      />
      <p className={styles.soft}>
        Steps, longest interval and other decks’ retention are set under <Link href="/cards/options">Deck options</Link>
        .
      </p>
    </Panel>
  )
}
