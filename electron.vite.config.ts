import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { contentPack } from './scripts/content/vite-plugin.ts'
import { licences } from './scripts/licences/vite-plugin.ts'

// Minified by hand because electron-vite leaves minification off, and a renderer 2.3 times the size starts later.
const build = { minify: true, reportCompressedSize: false } as const

/**
 * Addresses of the app have several steps, and a relative path would be looked for under the last of them. A plugin
 * says so because electron-vite sets a relative base itself, after it has read this file.
 */
const absoluteAddresses: Plugin = { name: 'absolute-addresses', config: () => ({ base: '/' }) }

/**
 * Markdown knows letters by name, such as `&amp;`. In a page the package looks the names up by writing HTML, which the
 * page's policy refuses; elsewhere it has a list of them.
 */
const namesWithoutHtml = fileURLToPath(import.meta.resolve('decode-named-character-reference'))

export default defineConfig({
  main: {
    build: {
      ...build,
      externalizeDeps: false, // no node_modules beside it: less to read at start, nothing to resolve
      rolldownOptions: {
        // The second and third are processes of their own, the last is a thread: see their folders in `src/main`.
        input: {
          main: 'src/main/main.ts',
          'fit-process': 'src/main/fitting/fit-process.ts',
          'package-process': 'src/main/exchange/package-process.ts',
          'backup-worker': 'src/main/backup/backup-worker.ts'
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' }
      }
    }
  },
  preload: {
    build: {
      ...build,
      externalizeDeps: false,
      // A sandboxed preload runs as one CommonJS file: an ESM one does not start at all.
      rolldownOptions: {
        input: 'src/preload/preload.ts',
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: 'src/renderer/app',
    resolve: { alias: { 'decode-named-character-reference': namesWithoutHtml } },
    build: {
      ...build,
      rolldownOptions: {
        input: 'src/renderer/app/index.html',
        checks: { bundlerTimings: false }, // compiling the study material takes most of a build, as it should
        // All that the first screen needs is one script and one style sheet: each file more is a round trip to the main
        // process, which is busy starting.
        output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } }
      }
    },
    plugins: [react(), contentPack(), licences(), absoluteAddresses]
  }
})
