import type { Reference } from '../../src/domain/content/references.ts'

/** What a link in a text may point to, by the word before the colon. */
const targets: Readonly<Record<string, (rest: string) => { kind: Reference['kind']; id: string; address: string }>> = {
  term: (id) => ({ kind: 'term', id, address: `/glossary/${id}` }),
  cards: (id) => ({ kind: 'deck', id, address: `/cards/${id}` }),
  guide: (rest) => ({ kind: rest.includes('#') ? 'section' : 'chapter', id: rest, address: `/guide/${rest}` })
}

/**
 * Where a link of the content leads: `term:showback`, `cards:principles`, `guide:roles#role-table`.
 * Undefined for anything else: there is no network to follow an outside address into.
 */
export function resolveLink(url: string): { kind: Reference['kind']; id: string; address: string } | undefined {
  const colon = url.indexOf(':')
  return targets[url.slice(0, colon)]?.(url.slice(colon + 1))
}
