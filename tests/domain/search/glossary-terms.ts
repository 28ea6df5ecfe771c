import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { SearchableTerm } from '#domain/search/term-match.ts'
import { parse } from 'yaml'

const glossary = new URL('../../../content/glossary/', import.meta.url)

/** The terms as they ship; where the content is absent, a list of the same terms with fewer other names. */
export function glossaryTerms(): readonly SearchableTerm[] {
  const files = existsSync(glossary) ? readdirSync(glossary).filter((file) => file.endsWith('.yaml')) : []
  return files.length === 0
    ? listedTerms()
    : files.flatMap((file) => termsOf(readFileSync(new URL(file, glossary), 'utf8')))
}

/** `fixtures/terms.txt`: `id | term | alias, alias`. */
export function listedTerms(): readonly SearchableTerm[] {
  return rowsOf('terms.txt').map(([id = '', term = '', aliases = '']) => ({
    id,
    term,
    aliases: aliases.split(', ').filter((alias) => alias !== '')
  }))
}

/** The rows of a table in `fixtures/`, cut at its bars; `#` begins a comment. */
export function rowsOf(file: string): readonly (readonly string[])[] {
  return readFileSync(new URL(`fixtures/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
}

function termsOf(yaml: string): readonly SearchableTerm[] {
  const { terms } = parse(yaml) as { terms: readonly { id: string; term: string; aliases?: string[] }[] }
  return terms.map(({ id, term, aliases = [] }) => ({ id, term, aliases }))
}
