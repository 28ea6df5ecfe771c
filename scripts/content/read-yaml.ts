import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Problem } from '../../src/domain/content/problem.ts'

type Path = readonly PropertyKey[]

/** A YAML file that fits its schema, and the way back from a value to the line it stands on. */
export type YamlFile<Data> = {
  readonly file: string
  readonly data: Data
  /** The line, counted from 1, of the value at a path such as `['cards', 3, 'ask']`. */
  readonly lineOf: (path: Path) => number
}

export type ReadResult<Data> =
  | { readonly ok: true; readonly value: YamlFile<Data> }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Reads one YAML file and checks it against its schema.
 * @param root the content folder
 * @param file path under it
 * @param firstLine the line the text begins on, when it is the front matter of another file
 */
export function readYaml<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema
): ReadResult<z.infer<Schema>> {
  return parseYaml(readFileSync(join(root, file), 'utf8'), file, schema)
}

/** The same for text that is already in hand. `shift` is added to every line number. */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
  shift = 0
): ReadResult<z.infer<Schema>> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number): number => lines.linePos(offset).line + shift
  if (document.errors.length > 0) {
    return {
      ok: false,
      problems: document.errors.map((error) => syntaxProblem(file, lineAt(error.pos[0]), error.message))
    }
  }
  const lineOf = (path: Path): number => lineAt(offsetOf(document, path))
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return { ok: true, value: { file, data: parsed.data, lineOf } }
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => ({
      kind: 'wrong shape' as const,
      file,
      line: lineOf(issue.path),
      message: `${pathText(issue.path)}: ${issue.message}`,
      remedy: 'Compare it with a neighbouring entry that works.'
    }))
  }
}

const syntaxProblem = (file: string, line: number, message: string): Problem => ({
  kind: 'not YAML',
  file,
  line,
  message: `this is not YAML: ${message}`,
  remedy: 'Often a text with ": " or a leading quote: put it in single quotes, or after ">-" on lines of its own.'
})

const pathText = (path: Path): string => (path.length === 0 ? 'the file' : path.map(String).join(' > '))

/** The nearest node on the way to a path that exists: a missing key is reported at what should hold it. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: Path): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}
