/** Words of asking rather than of the thing asked for. */
const asking = new Set(
  (
    'what whats is are was the a an of in on for to does do did how why when which who mean means meaning define ' +
    'defined definition explain explained explanation describe stand stands work works calculate calculated formula ' +
    'example examples between difference differences different diff compare compared comparison versus about tell me ' +
    'please i you we my it this that term acronym abbreviation full form and or use used using'
  ).split(' ')
)
const dividers = new Set(['versus', 'and', 'or', 'from', 'with'])

/**
 * The things that a question asks for, each as words: `what is showback` gives `showback`, `difference between X and
 * Y` gives X and Y. Nothing when it is no question, or when nothing but asking is left.
 */
export function splitQuestion(words: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [[]]
  for (const word of words) {
    if (dividers.has(word)) parts.push([])
    else if (!asking.has(word)) parts.at(-1)?.push(word)
  }
  const asked = parts.filter((part) => part.length > 0)
  return asked.length === 1 && asked[0]?.length === words.length ? [] : asked
}
