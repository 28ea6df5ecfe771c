import type { Plant } from './layer-plants.ts'

const lines = (count: number): string => 'total += 1\n'.repeat(count)

const functionOf = (count: number): string =>
  `export function planted(given: number): number {\n  let total = given\n${lines(count)}  return total\n}\n`

const inDomain = (name: string, rule: string, source: string): Plant => ({
  path: `src/domain/content/planted-${name}.ts`,
  source: `${source}\n`,
  rule
})

const inScreen = (name: string, rule: string, source: string): Plant => ({
  path: `src/renderer/features/guide/planted-${name}.tsx`,
  source: `import { type ReactElement, useEffect, useState } from 'react'\n\n${source}\n`,
  rule
})

/** One breach of each rule of the house that is not about layers. */
export const rulePlants: readonly Plant[] = [
  inDomain('any', 'typescript(no-explicit-any)', 'export const planted = (value: any): unknown => value'),
  inDomain(
    'floating',
    'typescript(no-floating-promises)',
    'const wait = (): Promise<void> => Promise.resolve()\nexport function planted(): void {\n  wait()\n}'
  ),
  inDomain(
    'non-null',
    'typescript(no-non-null-assertion)',
    'export const planted = (texts: readonly string[]): string => texts[0]!'
  ),
  inDomain(
    'type-import',
    'typescript(consistent-type-imports)',
    "import { Term } from './term.ts'\n\nexport type Planted = Term"
  ),
  inDomain('default-export', 'import(no-default-export)', 'export default 1'),
  inDomain('barrel', 'oxc(no-barrel-file)', "export * from './term.ts'"),
  inDomain('console', 'eslint(no-console)', "export const planted = (): void => console.log('planted')"),
  inDomain(
    'cycle-a',
    'import(no-cycle)',
    "import { b } from './planted-cycle-b.ts'\n\nexport const a = (): number => b()"
  ),
  inDomain(
    'cycle-b',
    'import(no-cycle)',
    "import { a } from './planted-cycle-a.ts'\n\nexport const b = (): number => a()"
  ),
  inDomain(
    'unhandled-kind',
    'typescript(switch-exhaustiveness-check)',
    "export function planted(kind: 'one' | 'two'): string {\n  switch (kind) {\n    case 'one':\n      return ''\n  }\n  return kind\n}"
  ),
  inDomain(
    'number-as-condition',
    'typescript(strict-boolean-expressions)',
    "export const planted = (count: number | undefined): string => (count ? 'some' : 'none')"
  ),
  inDomain(
    'any-from-outside',
    'typescript(no-unsafe-return)',
    'export const planted = (text: string): number => JSON.parse(text)'
  ),
  inDomain(
    'shadow',
    'eslint(no-shadow)',
    'const name = 1\nexport const planted = (name: string): string => name\nexport const other = name'
  ),
  inDomain('silenced', 'typescript(ban-ts-comment)', "// @ts-ignore\nexport const planted: number = ''"),
  { path: 'src/domain/content/PlantedName.ts', rule: 'unicorn(filename-case)', source: 'export const planted = 1\n' },
  inDomain('long-file', 'eslint(max-lines)', `let total = 0\n${lines(400)}export const planted = total`),
  inDomain('long-function', 'eslint(max-lines-per-function)', functionOf(80)),
  inScreen('long-component', 'eslint(max-lines-per-function)', functionOf(120)),
  inScreen(
    'hook-in-condition',
    'react-hooks(rules-of-hooks)',
    'export function Planted({ on }: { readonly on: boolean }): ReactElement | null {\n  if (!on) return null\n  const [text] = useState("")\n  return <p>{text}</p>\n}'
  ),
  inScreen(
    'missing-dependency',
    'react-hooks(exhaustive-deps)',
    'export function Planted({ title }: { readonly title: string }): null {\n  useEffect(() => {\n    document.title = title\n  }, [])\n  return null\n}'
  ),
  inScreen(
    'raw-html',
    'react(no-danger)',
    'export const Planted = ({ html }: { readonly html: string }): ReactElement => (\n  <div dangerouslySetInnerHTML={{ __html: html }} />\n)'
  ),
  inScreen(
    'submits-by-accident',
    'react(button-has-type)',
    'export const Planted = ({ go }: { readonly go: () => void }): ReactElement => <button onClick={go}>Go</button>'
  ),
  inScreen('no-alt', 'jsx-a11y(alt-text)', 'export const Planted = (): ReactElement => <img src="a.png" />'),
  inScreen(
    'click-on-text',
    'jsx-a11y(click-events-have-key-events)',
    'export const Planted = ({ go }: { readonly go: () => void }): ReactElement => <p onClick={go}>Go</p>'
  )
]
