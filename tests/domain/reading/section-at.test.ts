import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import { chapterText } from '#domain/reading/chapter-text.ts'
import { sectionAt } from '#domain/reading/section-at.ts'

test('a place lies in the section whose words stand there', () => {
  const body = fromHtml(
    `<p data-block=0>Before <b>all</b></p>
     <section id="one"><h2 data-block=1>One</h2><ul data-block=2><li>a</li><li>b</li></ul></section>
     <section id="none"></section>
     <section id="two"><p data-block=3>Two</p></section>`,
    { fragment: true }
  )
  const text = chapterText(body)
  expect(text).toBe('Before all\nOne\na\nb\nTwo')
  const sections = Array.from(text, (_, at) => sectionAt(body, at))
  expect(sections.slice(0, 11)).toEqual(new Array(11).fill(undefined))
  expect(sections.slice(11, 19)).toEqual(new Array(8).fill('one'))
  expect(sections.slice(19)).toEqual(new Array(3).fill('two'))
  expect(sectionAt(body, text.length + 5)).toBeUndefined()
})
