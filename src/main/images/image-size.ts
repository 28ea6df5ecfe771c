import { imageSize } from 'image-size'
import type { ImageKind } from '#domain/content/card-image.ts'

/** What kind an image is, by its first bytes, and how many pixels it has by its own account. */
export type Measured = { readonly kind: ImageKind; readonly width: number; readonly height: number }

const kinds: Readonly<Record<string, ImageKind>> = { png: 'png', jpg: 'jpg', gif: 'gif', webp: 'webp' }

/** Measures an image. Undefined when it is none of the kinds that are kept, or ends before it has said how large it is. */
export function measureImage(bytes: Uint8Array): Measured | undefined {
  try {
    const { type = '', width, height } = imageSize(bytes)
    const kind = kinds[type]
    return kind && { kind, width, height }
  } catch {
    return undefined // the library throws for what it does not know and for what is cut short
  }
}
