import { neededReviews } from '#domain/fitting/fit-weights.ts'
import type { FitOutcome } from '#shared/fitting.ts'
import { Button } from '#ui/button.tsx'
import { Figures } from '#ui/figures.tsx'
import { Panel } from '#ui/panel.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { count } from '#ui/words.ts'
import styles from './progress-screen.module.css'
import { type FitCompanion, type FitState, useFit } from './use-fit.ts'

/**
 * Fits the scheduler's weights to the learner.
 * @param reviews how many there are to fit them to
 */
export function FitPanel({ companion, reviews }: { readonly companion: FitCompanion; readonly reviews: number }) {
  const { state, fit, cancel, ownWeights, leaveOwn } = useFit(companion)
  return (
    <Panel title="Fit the scheduler to you" aside={ownWeights ? 'your own weights are in use' : undefined}>
      <p className={styles.soft}>
        How fast cards are forgotten is worked out with 21 weights that suit most people. They can be fitted to your own
        reviews, those of all decks and times. What comes of it is tried on reviews that came later, and used only where
        it forecasts them better. Dates that are set stay as they are.
      </p>
      <State state={state} />
      {state.kind === 'working' ? (
        <div className={styles.acts}>
          <Button onClick={cancel}>Cancel</Button>
        </div>
      ) : (
        <>
          {reviews < neededReviews && <p>{tooFewWords(neededReviews, reviews)}</p>}
          <div className={styles.acts}>
            {reviews >= neededReviews && <Button onClick={() => void fit()}>Fit the weights</Button>}
            {ownWeights && <Button onClick={() => void leaveOwn()}>Go back to the usual weights</Button>}
          </div>
        </>
      )}
    </Panel>
  )
}

function State({ state }: { readonly state: FitState }) {
  switch (state.kind) {
    case 'asking':
      return null
    case 'working':
      return (
        <>
          <p role="status">Fitting the weights. You can go on reading here; leaving this screen gives it up.</p>
          <ProgressBar label="Weights fitted" share={state.share} />
        </>
      )
    case 'done':
      return <Outcome outcome={state.outcome} />
    case 'failed':
      return (
        <p role="alert">
          The weights could not be fitted, and nothing has changed. Try again in a moment. ({state.failure.detail})
        </p>
      )
  }
}

function Outcome({ outcome }: { readonly outcome: FitOutcome }) {
  switch (outcome.kind) {
    case 'missing':
      return (
        <p role="status">
          The part that fits the scheduler to you does not exist for this machine. Nothing is wrong with your cards; the
          usual weights stay.
        </p>
      )
    case 'too-few':
      return <p role="status">{tooFewWords(outcome.needed, outcome.reviews)}</p>
    case 'fitted':
      return (
        <>
          <Figures
            figures={[
              [outcome.before.toFixed(4), 'log loss of the weights before'],
              [outcome.after.toFixed(4), 'log loss of the fitted ones']
            ]}
          />
          <p role="status">
            {outcome.better
              ? 'The fitted weights forecast better, and are in use for answers from now on.'
              : 'The fitted weights do not forecast better, so the weights before stay.'}{' '}
            Tried on {count(outcome.tried, 'review')} that came later than those they were fitted to. Lower is better.
          </p>
        </>
      )
  }
}

const tooFewWords = (needed: number, have: number): string =>
  `Needs ${count(needed, 'review')} that came a day or more after the answer before; you have ${have.toLocaleString('en-GB')}.`
