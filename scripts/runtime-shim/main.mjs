// @ts-check
// Stands in for Electron's own default app in the development fallback: runs the app folder named
// on the command line the way `electron <folder>` does.
import { app } from 'electron'
import { createRequire } from 'node:module'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readCommandLine } from './command-line.mjs'

const { folder, preloads } = readCommandLine(process.argv.slice(1))
const path = resolve(folder ?? '.')
const manifest = join(path, 'package.json')
const require = createRequire(manifest)

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
app.on('window-all-closed', () => {
  if (app.listenerCount('window-all-closed') === 1) app.quit()
})
for (const preload of preloads) require(resolve(preload))

try {
  const { name, productName, version, desktopName } = existsSync(manifest)
    ? JSON.parse(readFileSync(manifest, 'utf8'))
    : {}
  const internals = /** @type {any} not in Electron's public types; its own default app uses them */ (app)
  if (version) internals.setVersion(version)
  if (productName ?? name) app.setName(productName ?? name)
  internals.setDesktopName(desktopName ?? `${app.name}.desktop`)
  const entry = require.resolve(path)
  internals.setAppPath(existsSync(manifest) ? path : dirname(entry))
  await import(pathToFileURL(entry).href)
} catch (failure) {
  console.error(`The app at ${path} could not be loaded.`, failure)
  app.exit(1)
}
