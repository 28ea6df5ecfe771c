import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { unzip } from '#scripts/unzip.mjs'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unzip-test-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test.skipIf(process.platform === 'win32')(
  'writes the wanted files to their targets, executable ones executable',
  async () => {
    const zip = join(folder, 'some.zip')
    writeFileSync(
      zip,
      zipOf([
        ['app/', 0o755],
        ['app/program', 0o755],
        ['app/text', 0o644],
        ['app/left-out', 0o644]
      ])
    )
    const target = (name: string) => (name.endsWith('left-out') ? undefined : join(folder, 'deep', 'down', name))
    expect(await unzip(zip, target)).toBe(2)
    const program = join(folder, 'deep', 'down', 'app', 'program')
    expect(readFileSync(program, 'utf8')).toBe('app/program')
    expect(statSync(program).mode & 0o111).not.toBe(0)
    expect(statSync(join(folder, 'deep', 'down', 'app', 'text')).mode & 0o111).toBe(0)
    expect(existsSync(join(folder, 'deep', 'down', 'app', 'left-out'))).toBe(false)
  }
)

test('refuses what is not a zip', async () => {
  const zip = join(folder, 'some.zip')
  writeFileSync(zip, 'not a zip at all')
  await expect(unzip(zip, () => undefined)).rejects.toThrow('not a zip file')
})

/** A zip of uncompressed files made under Unix, each holding its own name. The checksums stay zero: nobody reads them. */
function zipOf(files: readonly (readonly [name: string, mode: number])[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, mode] of files) {
    const content = Buffer.from(name.endsWith('/') ? '' : name)
    const sizes = [
      number(0, 4),
      number(content.length, 4),
      number(content.length, 4),
      number(name.length, 2),
      number(0, 2)
    ]
    const common = [number(20, 2), number(0, 2), number(0, 2), number(0, 4), ...sizes]
    const local = Buffer.concat([number(0x04034b50, 4), ...common, Buffer.from(name), content])
    const unix = [number(0, 2), number(0, 2), number(0, 2), number(mode * 0x10000, 4), number(offset, 4)]
    directory.push(Buffer.concat([number(0x02014b50, 4), number(0x0314, 2), ...common, ...unix, Buffer.from(name)]))
    parts.push(local)
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  const counts = [
    number(0, 4),
    number(files.length, 2),
    number(files.length, 2),
    number(entries.length, 4),
    number(offset, 4)
  ]
  return Buffer.concat([...parts, entries, number(0x06054b50, 4), ...counts, number(0, 2)])
}

function number(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntLE(value, 0, bytes)
  return buffer
}
