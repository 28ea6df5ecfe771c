import type { TravelMedia } from '#domain/exchange/collection.ts'
import { bufferFields } from './protocol-buffer.ts'
import { decompressed, most, textOf, type Unzipped } from './unzip-package.ts'

/** The files that the cards of a package name. One without a name that can be a file's is left out. */
export function ankiMedia({ files, latest }: Unzipped): readonly TravelMedia[] {
  const list = files['media']
  if (!list) return []
  const names = latest ? namesInBuffer(decompressed(list, most.file)) : namesInJson(textOf(list))
  return names.flatMap(([member, name]) => {
    const bytes = files[member]
    if (!bytes || !isPlainName(name)) return []
    return [{ name, bytes: latest ? decompressed(bytes, most.file) : bytes }]
  })
}

/** No folder, nothing hidden, nothing that means something to a file system. */
const isPlainName = (name: string): boolean =>
  // oxlint-disable-next-line no-control-regex -- control signs are what must not be in it
  name.length > 0 && name.length <= 200 && !name.startsWith('.') && !/[/\\:*?"<>|\u0000-\u001F]/.test(name)

type Named = readonly (readonly [member: string, name: string])[]

/** `{"0": "picture.png"}`: what the file called 0 is called. */
function namesInJson(text: string): Named {
  try {
    const names: unknown = JSON.parse(text)
    if (typeof names !== 'object' || names === null) return []
    return Object.entries(names).flatMap(([member, name]) =>
      typeof name === 'string' ? [[member, name] as const] : []
    )
  } catch {
    return []
  }
}

/** The same as a protocol buffer: a list (field 1) of entries whose field 1 is the name; the first belongs to file 0. */
function namesInBuffer(bytes: Uint8Array): Named {
  return bufferFields(bytes)
    .bytes.filter(({ field }) => field === 1)
    .map(({ value }, index) => {
      const name = bufferFields(value).bytes.find(({ field }) => field === 1)
      return [String(index), name ? textOf(name.value) : ''] as const
    })
}
