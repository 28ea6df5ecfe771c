import { useStore } from '#data/store-context.ts'
import type { Item } from '#domain/exam/item.ts'
import { mistakeCardId, mistakeFace, mistakeTag } from '#domain/exam/mistake-card.ts'

/**
 * Makes a question into a card of the learner's own, which is asked today. One that is a card already is only asked
 * today; one in the trash comes back from it.
 */
export function useMistakeCard(): (item: Item) => Promise<boolean> {
  const store = useStore()
  return async (item) => {
    const card = mistakeCardId(item.id)
    const known = store.state().progress.own.get(card)
    if (!known) {
      const written = await store.record({ kind: 'card-written', card, face: mistakeFace(item), tags: [mistakeTag] })
      if (!written.ok) return false
    } else if (known.trashed) {
      const restored = await store.record({ kind: 'card-restored', card })
      if (!restored.ok) return false
    }
    return (await store.record({ kind: 'card-called', card })).ok
  }
}
