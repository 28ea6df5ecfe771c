import type { ComponentProps } from 'react'
import { Link } from 'wouter'
import type { Components } from 'hast-util-to-jsx-runtime'
import { ChapterTable } from './chapter-table.tsx'
import { Drawing } from './drawing.tsx'
import { TermMark } from './term-mark.tsx'

/** How the elements of a chapter are drawn where the browser's own would not do, with its terms explained in place. */
const explained: Partial<Components> = { a: ExplainedLink, dfn: TermMark, table: ChapterTable, svg: Drawing }

/** The same with terms as plain words, save where the author links to one. */
const plain: Partial<Components> = { ...explained, a: InsideLink, dfn: PlainWords }

/** @param terms whether terms are to be explained in the text */
export const articleComponents = (terms: boolean): Partial<Components> => (terms ? explained : plain)

type FromTree<Tag extends 'a' | 'dfn'> = ComponentProps<Tag> & { readonly node?: unknown }

/** Every link of the content leads to an address of the app. */
function InsideLink({ href = '', node: _node, ...rest }: FromTree<'a'>) {
  return <Link href={href} {...rest} />
}

/** A link to a term explains it, as every mark does; the glossary is one step further. */
function ExplainedLink(props: FromTree<'a'> & { readonly 'data-term'?: string }) {
  return props['data-term'] === undefined ? <InsideLink {...props} /> : <TermMark {...props} />
}

function PlainWords({ children }: FromTree<'dfn'>) {
  return children
}
