/** The colours of a marker. Apart from the events, whose schemas the page does not load. */
export const markColours = ['yellow', 'green', 'blue', 'pink'] as const

export type MarkColour = (typeof markColours)[number]
