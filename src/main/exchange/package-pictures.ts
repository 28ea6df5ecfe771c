import { imageAddress } from '#domain/content/card-image.ts'
import type { TravelMedia } from '#domain/exchange/collection.ts'
import { nameOfImage } from '../images/image-folder.ts'
import { ImageProblem } from '../images/image-problem.ts'

/** The pictures that a package brought, and which of them its cards ask for. */
export class PackagePictures {
  /** Those that cards ask for and that can be kept, by the names they are kept under. */
  readonly images = new Map<string, Uint8Array>()
  readonly #files: ReadonlyMap<string, Uint8Array>
  readonly #addresses = new Map<string, string>()

  constructor(media: readonly TravelMedia[]) {
    this.#files = new Map(media.map(({ name, bytes }) => [name, bytes]))
  }

  /** Where a card finds a file: its name, where it is no image that can be kept; undefined where it was not brought. */
  readonly addressOf = (file: string): string | undefined => {
    const bytes = this.#files.get(file)
    if (!bytes) return undefined
    const address = this.#addresses.get(file) ?? this.#keep(file, bytes)
    this.#addresses.set(file, address)
    return address
  }

  #keep(file: string, bytes: Uint8Array): string {
    try {
      const name = nameOfImage(bytes)
      this.images.set(name, bytes)
      return imageAddress(name)
    } catch (error) {
      if (error instanceof ImageProblem) return file
      throw error
    }
  }
}
