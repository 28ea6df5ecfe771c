import type { Element } from 'hast'
import type { Diagram } from './diagrams.ts'
import { element } from './elements.ts'
import type { WorkedExample } from './work-example.ts'

/** A worked example: its title, and line by line what is given and how the rest follows. */
export function workedBlock({ id, title, lines }: WorkedExample): Element {
  const heading = (text: string): Element => element('th', { scope: 'col' }, [text])
  return element('figure', { dataWorked: id }, [
    element('figcaption', {}, [title]),
    element('table', {}, [
      element('thead', {}, [element('tr', {}, ['Figure', 'How', 'Value'].map(heading))]),
      element(
        'tbody',
        {},
        lines.map(({ label, how, value }) =>
          element('tr', {}, [
            element('th', { scope: 'row' }, [label]),
            element('td', {}, [how]),
            element('td', {}, [value])
          ])
        )
      )
    ])
  ])
}

/** A drawing with its title, and its words behind "In words" for whoever cannot see it well. */
export function diagramBlock({ id, svg, title, description }: Diagram): Element {
  const [titleId, descriptionId] = [`diagram-${id}-title`, `diagram-${id}-words`]
  const picture = element(
    'svg',
    // Black is SVG's own colour for what has none: unreadable in the dark.
    {
      fill: 'currentColor',
      ...svg.properties,
      role: 'img',
      ariaLabelledBy: [titleId],
      ariaDescribedBy: [descriptionId]
    },
    svg.children.flatMap((child) => (child.type === 'element' ? [withId(child, titleId, descriptionId)] : []))
  )
  return element('figure', { dataDiagram: id }, [
    element('figcaption', {}, [title]),
    element('div', { dataScrolls: true }, [picture]),
    element('details', {}, [element('summary', {}, ['In words']), element('p', {}, [description])])
  ])
}

function withId(child: Element, titleId: string, descriptionId: string): Element {
  if (child.tagName === 'title') return { ...child, properties: { id: titleId } }
  return child.tagName === 'desc' ? { ...child, properties: { id: descriptionId } } : child
}
