/** The colours a learner can choose; `system` follows the operating system. */
export const themes = ['system', 'light', 'sepia', 'dark'] as const

export type Theme = (typeof themes)[number]
