import { Check, Copy } from 'lucide-react'
import { type ComponentProps, type RefObject, useEffect, useRef, useState } from 'react'
import { announce } from '#ui/announce.ts'
import styles from './chapter-table.module.css'
import { copyTable } from './copy-table.ts'

/**
 * A table of a chapter. In a narrow window its rows become cards; one of figures scrolls instead, by keyboard too, and
 * never the page. Which of both it is, the build has said. What stands here besides the table is drawn without text of
 * its own, so that offsets into the chapter's text stay what they are.
 */
export function ChapterTable({ node: _node, ...rest }: ComponentProps<'table'> & { readonly node?: unknown }) {
  const scroller = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const scrolls = useScrolls(scroller)
  return (
    <div className={styles.frame}>
      {/* A group and not a region: a chapter has many tables, and landmarks of one name help nobody. */}
      <div
        ref={scroller}
        className={styles.scroller}
        {...(scrolls && { tabIndex: 0, role: 'group', 'aria-label': 'Table' })}
      >
        <table ref={table} {...rest} />
      </div>
      <CopyButton table={table} />
    </div>
  )
}

/** Whether an element holds more than it shows across. */
function useScrolls(scroller: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const { current } = scroller
    if (!current) return
    const observer = new ResizeObserver(() => setScrolls(current.scrollWidth > current.clientWidth + 1))
    observer.observe(current)
    if (current.firstElementChild) observer.observe(current.firstElementChild)
    return () => observer.disconnect()
  }, [scroller])
  return scrolls
}

/** How long a button says that it has done what it does, in milliseconds. */
const saying = 2500

function CopyButton({ table }: { readonly table: RefObject<HTMLTableElement | null> }) {
  const [copied, setCopied] = useState<boolean>()
  useEffect(() => {
    const timer = setTimeout(() => setCopied(undefined), saying)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async (): Promise<void> => {
    const done = table.current !== null && (await copyTable(table.current))
    setCopied(done)
    announce(done ? 'Table copied' : 'The table could not be copied')
  }
  const label = copied === undefined ? 'Copy table' : copied ? 'Table copied' : 'Not copied'
  return (
    <button type="button" className={styles.copy} aria-label={label} onClick={() => void copy()}>
      {copied === true ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
    </button>
  )
}
