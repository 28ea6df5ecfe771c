/** How sure the learner was of an answer before it was marked, from least to most. */
export const confidences = ['guess', 'fairly-sure', 'certain'] as const

export type Confidence = (typeof confidences)[number]
