import { expect, test } from 'vitest'
import { altOf, imageAddress, imageNameIn, imagesIn, isImageName, withImage } from '#domain/content/card-image.ts'

const name = `${'0123456789abcdef'.repeat(4)}.png`
const other = `${'f'.repeat(64)}.webp`

test.each([name, other, `${'0'.repeat(64)}.jpg`, `${'0'.repeat(64)}.gif`])('%s names an image', (one) => {
  expect(isImageName(one)).toBe(true)
  expect(imageNameIn(imageAddress(one))).toBe(one)
})

test.each([
  '',
  'chart.png',
  `../${name}`,
  `/${name}`,
  `${name}\n`,
  `${name}.png`,
  name.toUpperCase(),
  name.replace('.png', '.svg'),
  name.replace('.png', ''),
  name.slice(1)
])('%j names none', (one) => {
  expect(isImageName(one)).toBe(false)
  expect(imageNameIn(`image:${one}`)).toBeUndefined()
  expect(imageNameIn(one)).toBeUndefined()
})

test('the images of a text are found where it speaks of them', () => {
  const text = `One ![a (b)](image:${name}) and\n\n![](<image:${other}> "t"), not image:${name} or ![x](https://a/${name})`
  expect(imagesIn(text)).toEqual([name, other])
  expect(imagesIn('![x](image:x.png)')).toEqual([])
})

test.each([
  ['Cost per unit.png', 'Cost per unit'],
  ['IMG_2041.JPEG', 'IMG_2041'],
  ['a [b] {{c}} \\d*.v2.png', 'a b c d .v2'],
  ['.png', 'image'],
  ['', 'image'],
  [name, 'image']
])('%j is put into the words %j', (file, words) => {
  expect(altOf(file)).toBe(words)
})

const put = (text: string, alt = 'alt') => {
  const [before = '', selected = '', after = ''] = text.split('|')
  const start = before.length
  const next = withImage({ text: before + selected + after, start, end: start + selected.length }, name, alt)
  expect(next.text.slice(next.start, next.end)).toBe(alt)
  return next.text.replaceAll(`![${alt}](image:${name})`, '#')
}

test.each([
  ['||', '#'],
  ['What is this?||', 'What is this?\n\n#'],
  ['What is this?\n||', 'What is this?\n\n#'],
  ['What is this?\n\n||', 'What is this?\n\n#'],
  ['What ||is this?', 'What #is this?'],
  ['What |is this?|', 'What \n\n#'],
  ['One||\nTwo', 'One\n\n#\n\nTwo'],
  ['One||\n\nTwo', 'One\n\n#\n\nTwo'],
  ['||One', '#One']
])('%j becomes %j with an image', (before, after) => {
  expect(put(before)).toBe(after)
})
