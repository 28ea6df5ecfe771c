import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'
import { expect, test } from 'vitest'

/** The packages, and what of Node takes long, that a file of the main process has loaded when it has been loaded itself. */
async function loadedWith(file: string): Promise<ReadonlySet<string>> {
  const entry = fileURLToPath(import.meta.resolve(file))
  const { output } = (await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: { write: false, ssr: entry, rolldownOptions: { external: ['electron'] } }
  })) as Rolldown.RolldownOutput // one output is asked for, and no watching
  const chunks = new Map(output.flatMap((part) => (part.type === 'chunk' ? [[part.fileName, part] as const] : [])))
  const loaded = new Set<string>()
  const slow = new Set<string>()
  const load = (name: string): void => {
    const chunk = chunks.get(name)
    if (!chunk || loaded.has(name)) return
    loaded.add(name)
    for (const one of chunk.imports) {
      if (one.endsWith('crypto')) slow.add(one)
      load(one)
    }
  }
  for (const [name, { isEntry }] of chunks) if (isEntry) load(name)
  const modules = [...loaded].flatMap((name) => chunks.get(name)?.moduleIds ?? [])
  for (const id of modules)
    for (const name of /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.slice(1) ?? []) slow.add(name)
  return slow
}

test.each(['#main/main.ts', '#main/services.ts'])('a start waits for no package to load with %s', async (file) => {
  expect([...(await loadedWith(file))]).toEqual([])
})

test('a package that a file does load is seen', async () => {
  expect([...(await loadedWith('#main/check-input.ts'))]).toEqual(['zod'])
})

test('so is Node’s cryptography', async () => {
  expect([...(await loadedWith('#main/backup/write-backup.ts'))].some((name) => name.endsWith('crypto'))).toBe(true)
})
