import Fuse from 'fuse.js/basic'

/**
 * How alike fuse.js finds the query and each text, 0 to 1; 0 where it sees no match. The texts are folded already, so
 * it need not fold them again, and a name's place in a long text means nothing here.
 */
export function fuseScores(query: string, texts: readonly string[]): readonly number[] {
  const scores = new Array<number>(texts.length).fill(0)
  const fuse = new Fuse(texts, {
    includeScore: true,
    isCaseSensitive: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    shouldSort: false,
    findAllMatches: true, // changes no score, and has it look no further than the end of the text: half the room and time
    threshold: 0.5
  })
  for (const { refIndex, score } of fuse.search(query)) scores[refIndex] = 1 - (score ?? 1)
  return scores
}
