import type { ImageKind } from '#domain/content/card-image.ts'

/** What kind an image is, by its first bytes, and how many pixels it has by its own account. */
export type Measured = { readonly kind: ImageKind; readonly width: number; readonly height: number }

/** Measures an image. Undefined when it is none of the kinds that are kept, or ends before it has said how large it is. */
export function measureImage(bytes: Uint8Array): Measured | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return measurePng(view) ?? measureGif(view) ?? measureWebp(view) ?? measureJpeg(view)
  } catch (error) {
    if (error instanceof RangeError) return undefined // it was read past its end
    throw error
  }
}

const says = (view: DataView, at: number, letters: string): boolean =>
  Buffer.from(letters, 'latin1').every((byte, index) => view.getUint8(at + index) === byte)

function measurePng(view: DataView): Measured | undefined {
  if (!says(view, 0, '\u0089PNG\r\n\u001A\n') || !says(view, 12, 'IHDR')) return undefined
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

function measureGif(view: DataView): Measured | undefined {
  if (!says(view, 0, 'GIF87a') && !says(view, 0, 'GIF89a')) return undefined
  return { kind: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

/** Its three forms: with loss, without, and extended. */
function measureWebp(view: DataView): Measured | undefined {
  if (!says(view, 0, 'RIFF') || !says(view, 8, 'WEBP')) return undefined
  if (says(view, 12, 'VP8 ')) {
    return { kind: 'webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  }
  if (says(view, 12, 'VP8L')) {
    const bits = view.getUint32(21, true)
    return { kind: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (!says(view, 12, 'VP8X')) return undefined
  const [wide, high] = [24, 27].map((at) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000 + 1)
  return { kind: 'webp', width: wide ?? 0, height: high ?? 0 }
}

/** Markers that begin a frame, which says how large it is: all from C0 to CF but three. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function measureJpeg(view: DataView): Measured | undefined {
  if (!says(view, 0, '\u00FF\u00D8\u00FF')) return undefined
  for (let at = 2; view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1)
    if (isFrame(marker)) return { kind: 'jpg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2) // a marker may have any number of FF before it
  }
  return undefined
}
