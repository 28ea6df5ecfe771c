import type { ComponentProps } from 'react'
import { Link } from 'wouter'
import type { Components } from 'hast-util-to-jsx-runtime'

/** How the elements of a chapter are drawn where the browser's own would not do. */
export const articleComponents: Partial<Components> = {
  a: InsideLink,
  table: WideTable
}

/** Every link of the content leads to an address of the app. */
function InsideLink({ href = '', node: _node, ...rest }: ComponentProps<'a'> & { readonly node?: unknown }) {
  return <Link href={href} {...rest} />
}

/** A table that is wider than the column scrolls by itself, by keyboard too, and never the page. */
function WideTable({ node: _node, ...rest }: ComponentProps<'table'> & { readonly node?: unknown }) {
  return (
    // A group and not a region: a chapter has many tables, and landmarks of one name help nobody.
    <div data-scrolls tabIndex={0} role="group" aria-label="Table">
      <table {...rest} />
    </div>
  )
}
