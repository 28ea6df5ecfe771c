import type { ElementContent, Root } from 'hast'
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ReactElement } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'

/** Draws a tree that the content compiler made. No HTML is ever parsed in the page. Components are handed their `node`. */
export function Hast({
  tree,
  components = {}
}: {
  readonly tree: Root | readonly ElementContent[]
  readonly components?: Partial<Components>
}) {
  const root: Root = 'type' in tree ? tree : { type: 'root', children: [...tree] }
  // The library's own type is the global `JSX.Element`, which React 19 no longer declares.
  return toJsxRuntime(root, { Fragment, jsx, jsxs, components, passNode: true }) as ReactElement
}
