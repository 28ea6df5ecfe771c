/** Words that carry little, folded: a match on them alone says nothing. */
export const littleWords: ReadonlySet<string> = new Set(
  'a an and as at by for from in of on or per the to with'.split(' ')
)
