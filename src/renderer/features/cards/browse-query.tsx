import { Popover } from '@base-ui/react/popover'
import { CircleHelp, Search } from 'lucide-react'
import { memo, type RefObject, useId, useRef, useState } from 'react'
import type { ReadQuery } from '#domain/browse/card-query.ts'
import styles from './browse-query.module.css'

type Problem = Extract<ReadQuery, { readonly ok: false }>

/** The box for a query, what cannot be read in it, and help with the language. */
export function BrowseQuery({
  query,
  problem,
  onChange,
  onDown
}: {
  readonly query: string
  readonly problem: Problem | undefined
  readonly onChange: (query: string) => void
  /** Leads into the list. */
  readonly onDown: () => void
}) {
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  return (
    <search className={styles.query}>
      <div className={styles.line}>
        <label className={styles.box}>
          <Search size={16} aria-hidden />
          <span className="visually-hidden">Search cards</span>
          <input
            ref={box}
            type="search"
            autoComplete="off"
            spellCheck={false}
            maxLength={1000}
            placeholder="Words, or is:due, deck:…, tag:…, prop:ivl>20"
            value={query}
            aria-invalid={problem !== undefined}
            aria-describedby={`${id}-problem`}
            onChange={({ target }) => onChange(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return
              event.preventDefault()
              onDown()
            }}
          />
        </label>
        <Help box={box} onFill={onChange} />
      </div>
      <p id={`${id}-problem`} className={styles.problem} role="status">
        {problem && problemWords(problem, query)}
      </p>
    </search>
  )
}

/** Letters shown of a query from where it cannot be read. */
const shown = 40

/** What cannot be read, and the query from there on. */
function problemWords({ problem, at }: Problem, query: string): string {
  const there = query.slice(at, at + shown)
  return there ? `${problem} Here: ${there}${query.length > at + shown ? '…' : ''}` : problem
}

const examples: readonly (readonly [query: string, means: string])[] = [
  ['showback invoice', 'cards with both words'],
  ['"unit cost"', 'these words beside each other'],
  ['ask:what*', 'the question has it; answer: looks at the answer'],
  ['deck:principles', 'all of a deck; deck:"My cards" in quotation marks'],
  ['tag:exam', 'your own cards with a tag; tag:none has none'],
  ['is:due', 'or new, learn, review, suspended, buried, leech, own'],
  ['-is:new', 'a minus turns it round'],
  ['is:learn or is:leech', 'one or the other; brackets group'],
  ['prop:ivl>20', 'interval in days; also due, reps, lapses, s, d, r'],
  ['rated:7:1', 'answered Again in the last seven days'],
  ['introduced:7', 'first answered in the last seven days'],
  ['edited:7', 'your own, changed in the last seven days; also added:'],
  ['flag:1', 'the red flag; flag:0 has none']
]

const Help = memo(function Help({
  box,
  onFill
}: {
  readonly box: RefObject<HTMLInputElement | null>
  readonly onFill: (example: string) => void
}) {
  const [open, setOpen] = useState(false)
  const filled = useRef(false)
  const place = useRef<HTMLDivElement>(null)
  return (
    <div ref={place}>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger className={styles.help}>
          <CircleHelp size={16} aria-hidden /> How to search
        </Popover.Trigger>
        <Popover.Portal container={place}>
          <Popover.Positioner side="bottom" align="end" sideOffset={6} collisionPadding={12} className={styles.place}>
            <Popover.Popup
              className={styles.popup}
              aria-label="How to search"
              finalFocus={() => {
                const target = filled.current ? box.current : true // an example leads into the box
                filled.current = false
                return target
              }}
            >
              <ul>
                {examples.map(([example, means]) => (
                  <li key={example}>
                    <button
                      type="button"
                      onClick={() => {
                        filled.current = true
                        setOpen(false)
                        onFill(example)
                      }}
                    >
                      <code>{example}</code>
                    </button>
                    <span>{means}</span>
                  </li>
                ))}
              </ul>
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </div>
  )
})
