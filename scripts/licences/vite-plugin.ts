import type { Plugin } from 'vite'
import { readLicences } from './licences.ts'

/** Puts the licences of what is built in beside the page. A licence that nobody has looked at fails the build. */
export function licences(): Plugin {
  return {
    name: 'licences',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'pack/licences.json', source: JSON.stringify(readLicences('.')) })
    }
  }
}
