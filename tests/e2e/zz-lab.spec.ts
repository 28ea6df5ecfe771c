import { test } from '@playwright/test'
import { mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Learner, goTo } from './app.ts'
import { withUnguarded } from './unguarded.ts'
import { escapes } from './escapes.ts'
import { openOutside } from './outside.ts'
const dir = mkdtempSync('/tmp/e2e-lab-')
function summary(file: string) {
  const log = JSON.parse(readFileSync(file, 'utf8'))
  const types = Object.fromEntries(Object.entries(log.constants.logEventTypes).map(([k, v]) => [v, k]))
  const sources = Object.fromEntries(Object.entries(log.constants.logSourceType).map(([k, v]) => [v, k]))
  const c: Record<string, number> = {}
  for (const e of log.events) { const k = sources[e.source.type] + ' / ' + types[e.type]; c[k] = (c[k] ?? 0) + 1 }
  console.log(c)
  for (const e of log.events) if (/CONNECT|RESOLVER|URL_REQUEST_START|UDP|TCP/.test(types[e.type] as string) && e.params) console.log(sources[e.source.type], types[e.type], JSON.stringify(e.params).slice(0, 160))
}
test('net', async () => {
  const learner = new Learner([/./])
  const page = await learner.open([`--log-net-log=${dir}/a.json`])
  for (const p of ['Guide', 'Cards', 'Glossary', 'Settings'] as const) await goTo(page, p)
  const outside = await openOutside()
  for (const escape of Object.values(escapes)) await page.evaluate(escape, { http: outside.http, stun: outside.stun }).catch(() => undefined)
  await learner.quit()
  summary(`${dir}/a.json`)
  console.log('======')
  await withUnguarded(async (page) => {
    for (const escape of Object.values(escapes)) await page.evaluate(escape, { http: outside.http, stun: outside.stun }).catch(() => undefined)
    await page.evaluate(() => fetch('https://example.com/x').catch(() => 0))
  }, [`--log-net-log=${dir}/b.json`])
  summary(`${dir}/b.json`)
  await outside.close()
})
