import { Dialog } from '@base-ui/react/dialog'
import { Maximize2, Minus, Plus, X } from 'lucide-react'
import type { Element } from 'hast'
import { type ComponentProps, type CSSProperties, useRef } from 'react'
import { Button } from '#ui/button.tsx'
import { Hast } from '#ui/hast.tsx'
import styles from './drawing.module.css'
import { type Drawn, drawnFrom } from './drawn-from.ts'
import { useZoom } from './use-zoom.ts'

/**
 * A drawing of a chapter. It scrolls where the column is narrower than its letters need, and opens over the whole
 * window when it is chosen.
 */
export function Drawing({ node, ...rest }: ComponentProps<'svg'> & { readonly node?: Element }) {
  const drawn = node && drawnFrom(node)
  if (!drawn) return <svg {...rest} />
  return (
    <Dialog.Root>
      <div className={styles.scroller}>
        <div className={styles.drawing} style={sizes(drawn)}>
          <svg {...rest} />
          <Dialog.Trigger className={styles.enlarge} aria-label={`Enlarge: ${drawn.title}`}>
            <Maximize2 size={16} aria-hidden />
          </Dialog.Trigger>
        </div>
      </div>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Enlarged drawn={drawn} />
      </Dialog.Portal>
    </Dialog.Root>
  )
}

const sizes = ({ ratio, leastWidth }: Drawn, zoom = 1): CSSProperties =>
  ({ '--ratio': ratio, '--least': `${leastWidth}px`, '--zoom': zoom }) as CSSProperties // React knows no custom properties

function Enlarged({ drawn }: { readonly drawn: Drawn }) {
  const stage = useRef<HTMLDivElement>(null)
  const { zoom, closer, farther, keys } = useZoom()
  return (
    <Dialog.Popup className={styles.window} initialFocus={stage} onKeyDown={keys}>
      <header className={styles.head}>
        <Dialog.Title className={styles.title}>{drawn.title}</Dialog.Title>
        <div className={styles.tools}>
          <Button look="quiet" aria-label="Smaller" aria-disabled={!farther} onClick={farther}>
            <Minus size={16} aria-hidden />
          </Button>
          <output className={styles.zoom}>{Math.round(zoom * 100)} %</output>
          <Button look="quiet" aria-label="Larger" aria-disabled={!closer} onClick={closer}>
            <Plus size={16} aria-hidden />
          </Button>
          <Dialog.Close render={<Button look="quiet" aria-label="Close" />}>
            <X size={18} aria-hidden />
          </Dialog.Close>
        </div>
      </header>
      <div ref={stage} className={styles.stage} role="group" aria-label="Diagram" tabIndex={0}>
        <div className={styles.sheet} style={sizes(drawn, zoom)}>
          <Hast tree={[drawn.svg]} />
        </div>
      </div>
    </Dialog.Popup>
  )
}
