import { useSetting } from '#data/use-setting.ts'
import { choices } from '#domain/settings/settings.ts'
import { Panel } from '#ui/panel.tsx'
import { StepperField } from '#ui/stepper-field.tsx'

/** How much a day asks, and how sure one wants to be. */
export function StudySettings() {
  const [fresh, setFresh] = useSetting('newPerDay')
  const [reviews, setReviews] = useSetting('reviewsPerDay')
  const [retention, setRetention] = useSetting('retention')
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
    </Panel>
  )
}
