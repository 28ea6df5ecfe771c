import type { Plugin } from 'vite'
import { compileContent } from './compile.ts'

/** Compiles `content/` while the page is built and puts the pack beside it. A mistake in the content fails the build. */
export function contentPack(): Plugin {
  return {
    name: 'content-pack',
    // Fetched beside the script that will ask for it: the first screen waits for nothing else as long.
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'preload', as: 'fetch', crossorigin: true, href: '/pack/index.json' } }
    ],
    generateBundle() {
      for (const [path, source] of compileContent('content')) {
        this.emitFile({ type: 'asset', fileName: `pack/${path}`, source })
      }
    }
  }
}
