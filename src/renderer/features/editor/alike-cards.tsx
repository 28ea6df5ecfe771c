import { useDeferredValue, useMemo } from 'react'
import { Needed } from '#data/pack.ts'
import { type AlikeCard, useAlikeCards } from '#data/use-alike-cards.ts'
import { plainSides } from '#domain/browse/plain-words.ts'
import { type CardDraft, faceOf } from '#domain/content/card-draft.ts'
import styles from './card-editor.module.css'

type Asked = {
  readonly draft: CardDraft
  /** The card that is being rewritten. */
  readonly except: string | undefined
  /** Asks before anything typed is thrown away. */
  readonly onOpen: (address: string) => void
}

/** Says which cards ask the same already, or nearly. It follows the typing and never holds it up. */
export function AlikeCards(asked: Asked) {
  return (
    <Needed files={['cards.json', 'index.json']}>
      <Alike {...asked} />
    </Needed>
  )
}

function Alike({ draft, except, onOpen }: Asked) {
  const find = useAlikeCards()
  const question = useDeferredValue(draft.kind === 'basic' ? draft.ask : plainSides(faceOf(draft)).ask)
  const found = useMemo(() => find(question, except), [find, question, except])
  return (
    <div className={styles.alike} role="status">
      {found.length > 0 && (
        <>
          <p>{wordsFor(found)}</p>
          <ul>
            {found.map(({ id, question: words, address }) => (
              <li key={id}>
                <a
                  href={address}
                  onClick={(event) => {
                    event.preventDefault()
                    onOpen(address)
                  }}
                >
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

const wordsFor = (found: readonly AlikeCard[]): string =>
  found.some(({ same }) => same)
    ? 'There is a card with this question:'
    : `There ${found.length === 1 ? 'is a card' : 'are cards'} with nearly this question:`
