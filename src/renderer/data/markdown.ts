import type { clozeOf, treeOf } from './markdown-tree.ts'

/** How Markdown that a learner wrote becomes a tree. */
export type Markdown = { readonly treeOf: typeof treeOf; readonly clozeOf: typeof clozeOf }

let loaded: Markdown | undefined
let loading: Promise<Markdown> | undefined

/** It, once it has been fetched: most learners never need it. */
export const loadedMarkdown = (): Markdown | undefined => loaded

/** Fetches it, once. A component that waits asks for `loadedMarkdown` first, for the reason given at `usePackFile`. */
export function loadMarkdown(): Promise<Markdown> {
  loading ??= import('./markdown-tree.ts').then((markdown) => {
    loaded = markdown
    return markdown
  })
  return loading
}
