import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { isImageName, mostImageBytes } from '#domain/content/card-image.ts'
import { type Disk, syncFolder } from '../journal/disk.ts'
import { saveFile } from '../save-file.ts'
import { ImageProblem, tooLarge } from './image-problem.ts'
import { measureImage } from './image-size.ts'
import { placeOfImages } from './place-of-images.ts'

/** Pixels, either way: a larger one takes more memory to be drawn than a card is worth. */
const mostPixels = 10_000

/**
 * The name that an image is kept under: the SHA-256 of its bytes, and its kind.
 * @throws ImageProblem when it is none that can be kept
 */
export function nameOfImage(bytes: Uint8Array): string {
  if (bytes.length > mostImageBytes) throw tooLarge()
  const measured = measureImage(bytes)
  if (!measured)
    throw new ImageProblem(
      isSvg(bytes) ? 'SVG images may hold scripts, so they are not kept. Save it as a PNG.' : notAnImage
    )
  const { kind, width, height } = measured
  if (width === 0 || height === 0) throw new ImageProblem(notAnImage)
  if (width > mostPixels || height > mostPixels) {
    throw new ImageProblem(
      `It has ${number(width)} by ${number(height)} pixels, and ${number(mostPixels)} fit. Save it smaller and add it again.`
    )
  }
  return `${createHash('sha256').update(bytes).digest('hex')}.${kind}`
}

const notAnImage = 'It is no PNG, JPEG, GIF or WebP image, whatever its name says, or it is damaged.'

const number = (value: number): string => value.toLocaleString('en-GB')

const isSvg = (bytes: Uint8Array): boolean => /<svg[\s>]/i.test(Buffer.from(bytes.subarray(0, 4000)).toString('latin1'))

/** The images of the learner's cards, each once, in a folder of the profile. */
export class ImageFolder {
  readonly #disk: Disk
  readonly #folder: string

  constructor(disk: Disk, data: string) {
    this.#disk = disk
    this.#folder = placeOfImages(data)
  }

  /**
   * Keeps an image. It is on disk when this returns, under the name that is given back.
   * @throws ImageProblem when it is none that can be kept, and what the disk throws
   */
  async keep(bytes: Uint8Array): Promise<string> {
    const name = nameOfImage(bytes)
    if (await this.holds(name, bytes)) return name
    const made = await this.#disk.mkdir(this.#folder, { recursive: true })
    if (made !== undefined) await syncFolder(this.#disk, dirname(this.#folder))
    await saveFile(this.#disk, join(this.#folder, name), bytes)
    await syncFolder(this.#disk, this.#folder)
    return name
  }

  /** Whether an image is kept, and as it was. */
  async holds(name: string, bytes: Uint8Array): Promise<boolean> {
    return (await this.read(name))?.equals(bytes) ?? false
  }

  /** An image that is kept; undefined where it is missing or cannot be read. */
  async read(name: string): Promise<Buffer | undefined> {
    if (!isImageName(name)) return undefined
    return this.#disk.readFile(join(this.#folder, name)).catch(() => undefined)
  }
}
