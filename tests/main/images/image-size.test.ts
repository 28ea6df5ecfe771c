import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measureImage } from '#main/images/image-size.ts'
import { extendedWebp, gif, jpeg, losslessWebp, lossyWebp, png } from '../../fixtures/images.ts'

test.each([
  ['a PNG', png(3, 2), 'png', 3, 2],
  ['a GIF', gif, 'gif', 1, 1],
  ['a WebP with loss', lossyWebp, 'webp', 1, 1],
  ['a WebP without loss', losslessWebp, 'webp', 1, 1],
  ['an extended WebP', extendedWebp(70_000, 9), 'webp', 70_000, 9],
  ['a JPEG', jpeg(640, 480, 0xc0), 'jpg', 640, 480],
  ['a progressive JPEG', jpeg(12_345, 300), 'jpg', 12_345, 300]
])('%s says by its bytes what it is and how large', (_, bytes, kind, width, height) => {
  expect(measureImage(bytes)).toEqual({ kind, width, height })
})

test('one that lies in the middle of other bytes is measured from where it begins', () => {
  const bytes = Buffer.concat([Buffer.alloc(7), png(3, 2)]).subarray(7)
  expect(measureImage(bytes)).toEqual({ kind: 'png', width: 3, height: 2 })
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from('Dear diary, this is a text of some length')],
  ['a drawing in SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['a BMP', Buffer.from(`BM${'\0'.repeat(60)}`)],
  ['a sound in RIFF', Buffer.from('RIFF0000WAVEfmt 00000000000000000000')],
  ['a table of a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xc4, 0, 4, 0, 0, 0xff, 0xd9])]
])('%s is no image', (_, bytes) => {
  expect(measureImage(bytes)).toBeUndefined()
})

test('one that is cut short is none, and no bytes at all make it fail', () => {
  for (const whole of [png(3, 2), gif, lossyWebp, losslessWebp, extendedWebp(5, 5), jpeg(5, 5)]) {
    for (let length = 0; length < 6; length++) expect(measureImage(whole.subarray(0, length))).toBeUndefined()
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(40), (noise, kept) => {
        measureImage(Buffer.concat([whole.subarray(0, kept), noise]))
      })
    )
  }
})
