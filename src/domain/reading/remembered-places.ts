import type { Passage } from '../journal/events.ts'
import { type Located, locateAll } from './passage.ts'

/** Finding edited words takes time, and a colour or a note changes nothing about where they are. */
const places = new WeakMap<Passage, { readonly text: string; readonly located: Located }>()

/** As `locateAll`; what was once found in a text is not looked for in it again. */
export function locateOnce(text: string, passages: readonly Passage[]): readonly Located[] {
  const unknown = passages.filter((passage) => places.get(passage)?.text !== text)
  locateAll(text, unknown).forEach((located, index) => {
    const passage = unknown[index]
    if (passage) places.set(passage, { text, located })
  })
  return passages.map((passage) => places.get(passage)?.located ?? { kind: 'lost' })
}
