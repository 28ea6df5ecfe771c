import type { ElementContent } from 'hast'
import type { ComponentProps } from 'react'
import { Link } from 'wouter'
import { Hast } from './hast.tsx'
import styles from './prose.module.css'
import { ShownImage } from './shown-image.tsx'

/** What a learner wrote: blocks of text, in the face and size of whatever they stand in. */
export function Prose({ tree }: { readonly tree: readonly ElementContent[] }) {
  return (
    <div className={styles.prose}>
      <Hast tree={tree} components={components} />
    </div>
  )
}

const components = { a: InsideLink, img: ShownImage }

/** The tree holds no links but those into the app. */
function InsideLink({ href = '', node: _node, ...rest }: ComponentProps<'a'> & { readonly node?: unknown }) {
  return <Link href={href} {...rest} />
}
