/** The colours of a marker. Apart from the events' schemas, which a screen would otherwise load with them. */
export const markColours = ['yellow', 'green', 'blue', 'pink'] as const
