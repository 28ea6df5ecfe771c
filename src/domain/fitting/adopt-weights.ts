import type { Act } from '../journal/events.ts'
import type { PresetState } from '../scheduling/preset.ts'

/**
 * The acts that have every set of options go by weights, and change nothing else of it.
 * @param weights the 21 of FSRS-6; absent, the usual ones
 */
export const adoptWeights = (presets: readonly PresetState[], weights: readonly number[] | undefined): readonly Act[] =>
  presets.map(({ preset, title, retention, leechAfter, pace }) => ({
    kind: 'preset-set',
    preset,
    title,
    retention,
    leechAfter,
    pace: {
      maximumInterval: pace.maximumInterval,
      learningSteps: [...pace.learningSteps],
      relearningSteps: [...pace.relearningSteps],
      ...(weights && { weights: [...weights] })
    }
  }))
