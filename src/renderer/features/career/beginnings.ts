/** A phrase as it goes on inside a sentence: "Keep systems running" as "keep systems running". */
export const beginningSmall = (phrase: string): string => phrase.charAt(0).toLowerCase() + phrase.slice(1)

/** A phrase as it begins a cell: "labs, recordings" as "Labs, recordings". */
export const beginningLarge = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1)
