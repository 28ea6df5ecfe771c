/** A field of a protocol buffer that holds bytes. */
export type BufferField = { readonly field: number; readonly value: Uint8Array }

/** The fields of a protocol buffer: those that hold bytes, and those that hold whole numbers. A torn end ends the lists. */
export function bufferFields(bytes: Uint8Array): {
  readonly bytes: readonly BufferField[]
  readonly numbers: ReadonlyMap<number, number>
} {
  const found: BufferField[] = []
  const numbers = new Map<number, number>()
  let at = 0
  const number = (): number => {
    let value = 0
    for (let shift = 0; shift < 63 && at < bytes.length; shift += 7) {
      const byte = bytes[at++] ?? 0
      value += (byte & 127) * 2 ** shift
      if (byte < 128) return value
    }
    at = bytes.length
    return 0
  }
  while (at < bytes.length) {
    const tag = number()
    const field = Math.floor(tag / 8)
    const kind = tag % 8
    if (kind === 0) numbers.set(field, number())
    else if (kind === 2) {
      const length = number()
      found.push({ field, value: bytes.subarray(at, at + length) })
      at += length
    } else if (kind === 1) at += 8
    else if (kind === 5) at += 4
    else break
  }
  return { bytes: found, numbers }
}
