import type { Element, ElementContent, Properties } from 'hast'

/** An element of a tree that is built by hand. */
export const element = (
  tagName: string,
  properties: Properties,
  children: readonly (ElementContent | string)[]
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child))
})
