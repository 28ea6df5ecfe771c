import { realpathSync } from 'node:fs'
import { lstat, readFile, realpath } from 'node:fs/promises'
import { extname, isAbsolute, relative, resolve, sep } from 'node:path'
import type { Privileges, ProtocolRequest, ProtocolResponse } from 'electron'
import { isImageName } from '#domain/content/card-image.ts'
import { host, imagesPath } from '#shared/address.ts'
import { safetyHeaders } from './wall/response-headers.ts'

/** What the app's scheme may do. Without `codeCache` Chromium compiles the page's scripts anew at every start. */
export const privileges: Privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }

/** The files that are served, by extension, and what they are announced as. */
const types: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.webp', 'image/webp'],
  ['.jpg', 'image/jpeg'],
  ['.gif', 'image/gif'],
  ['.woff2', 'font/woff2']
])

/** Where a request leads: a file to send, or the status that says why not. */
export type Resolution = { readonly file: string; readonly type: string } | { readonly status: 400 | 403 | 404 | 405 }

/** The folders that files are served from: that of the page, free of symbolic links, and that of the learner's images. */
export type Served = { readonly root: string; readonly images: string }

/**
 * Finds the file that a request asks for. Nothing outside the two folders is ever named in the answer, whatever the
 * address spells and wherever links inside them lead.
 */
export async function resolveAddress({ root, images }: Served, method: string, address: string): Promise<Resolution> {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405 }
  const path = pathOf(address)
  if (typeof path === 'number') return { status: path }
  if (path.startsWith(imagesPath)) return resolveImage(images, path.slice(imagesPath.length))
  const asked = resolve(root, `.${path}`)
  if (asked !== root && !isWithin(root, asked)) return { status: 403 }
  const file = isPageAddress(path) ? resolve(root, 'index.html') : asked
  const type = types.get(extname(file).toLowerCase())
  if (type === undefined) return { status: 404 }
  const real = await realpath(file).catch(() => undefined)
  if (real === undefined) return { status: 404 }
  return isWithin(root, real) ? { file: real, type } : { status: 403 }
}

/** An image is a file of the folder itself, under a name that no path can be: no link, and nothing in another folder. */
async function resolveImage(folder: string, name: string): Promise<Resolution> {
  const type = types.get(extname(name))
  if (type === undefined || !isImageName(name)) return { status: 404 }
  const file = resolve(folder, name)
  const found = await lstat(file).catch(() => undefined)
  return found?.isFile() ? { file, type } : { status: 404 }
}

/** What a request is answered with. */
export type Answer = ProtocolResponse &
  Required<Pick<ProtocolResponse, 'statusCode' | 'headers'>> & { readonly data: Buffer }

/**
 * Answers requests to the app's scheme with the files below `folder`, and with the learner's images, whose folder need
 * not be there yet. Never rejects: what is not there is a 404.
 */
export function serveFiles(
  folder: string,
  images: string
): (request: Pick<ProtocolRequest, 'method' | 'url'>) => Promise<Answer> {
  const served: Served = { root: realpathSync(folder), images }
  return async ({ method, url }) => {
    const found = await resolveAddress(served, method, url)
    if ('status' in found) return empty(found.status)
    const data = await readFile(found.file).catch(() => undefined)
    if (data === undefined) return empty(404)
    const headers = { ...safetyHeaders, 'content-type': found.type }
    return { statusCode: 200, headers, data: method === 'HEAD' ? Buffer.alloc(0) : data }
  }
}

const empty = (statusCode: number): Answer => ({ statusCode, headers: safetyHeaders, data: Buffer.alloc(0) })

/** The decoded path of an address, or the status to answer with. NUL, backslash and colon mean something to file systems. */
function pathOf(address: string): string | 400 | 404 {
  if (!URL.canParse(address)) return 400
  const url = new URL(address)
  if (url.host !== host) return 404
  try {
    const path = decodeURIComponent(url.pathname)
    return /[\0\\:]/.test(path) ? 400 : path
  } catch {
    return 400
  }
}

/**
 * Whether an address is for the page's own router, which is started with index.html. Such addresses hold ids, and ids
 * hold dots, so only a known extension, a folder of files or a dotted name at the top makes a file of an address.
 */
function isPageAddress(path: string): boolean {
  const extension = extname(path).toLowerCase()
  if (extension === '' && !path.startsWith('/.')) return true
  return !types.has(extension) && /^\/(?!assets\/|pack\/|\.)[^/]+\/./.test(path)
}

const isWithin = (root: string, path: string): boolean => {
  const way = relative(root, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
