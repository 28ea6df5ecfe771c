import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Axe = { readonly run: (options: RunOptions) => Promise<AxeResults> }

/**
 * What axe finds on the page as it stands: each rule that is broken, and by what.
 * @param rules all where none are named
 */
export const violations = (page: Page, rules?: readonly string[]): Promise<readonly string[]> =>
  unrolled(page, () => judged(page, rules))

/**
 * The same while the page is so wide, in its own pixels at 100 %, and then what it says of the colours alone while it wears
 * each of these themes.
 */
export const violationsInThemes = (
  page: Page,
  width: number,
  themes: readonly string[]
): Promise<{ readonly asItStands: readonly string[]; readonly byTheme: ReadonlyMap<string, readonly string[]> }> =>
  unrolled(
    page,
    async () => {
      const asItStands = await judged(page)
      const byTheme = new Map<string, readonly string[]>()
      for (const theme of themes) byTheme.set(theme, await inTheme(page, theme, () => judged(page, ['color-contrast'])))
      return { asItStands, byTheme }
    },
    width
  )

/** It is injected by hand, because its own driver opens a page of its own, which Electron does not let it. */
async function judged(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  await page.evaluate(() => document.fonts.ready)
  await expect.poll(() => page.evaluate(countRunningAnimations)).toBe(0)
  const found = await page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: Axe } // put there above
    const { violations: broken } = await axe.run({
      resultTypes: ['violations'],
      ...(only && { runOnly: { type: 'rule', values: [...only] } })
    })
    return broken.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary = '' }) => `${html}\n${failureSummary}`)
    }))
  }, rules)
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node}`))
}

/** What is found while the page as it stands wears other colours. */
export async function inTheme<Value>(page: Page, theme: string, judge: () => Promise<Value>): Promise<Value> {
  const wear = (name: string): Promise<string> =>
    page.evaluate((worn) => {
      const before = document.documentElement.dataset['theme'] ?? ''
      document.documentElement.dataset['theme'] = worn
      return before
    }, name)
  const before = await wear(theme)
  try {
    return await judge()
  } finally {
    await wear(before)
  }
}

/** Makes the page as tall as all it holds meanwhile: axe does not judge the colours of what is scrolled out of sight. */
async function unrolled<Value>(page: Page, judge: () => Promise<Value>, wide?: number): Promise<Value> {
  const devtools = await page.context().newCDPSession(page)
  const { layoutViewport, cssLayoutViewport } = await devtools.send('Page.getLayoutMetrics')
  const zoom = layoutViewport.clientWidth / cssLayoutViewport.clientWidth
  const size = async (height: number): Promise<void> => {
    const width = Math.round((wide ?? cssLayoutViewport.clientWidth) * zoom) // in pixels of the window
    const metrics = { width, height: Math.ceil(height * zoom), deviceScaleFactor: 0, mobile: false }
    await devtools.send('Emulation.setDeviceMetricsOverride', metrics)
  }
  try {
    await size(cssLayoutViewport.clientHeight)
    if (wide !== undefined) await expect.poll(() => page.evaluate(() => innerWidth)).toBe(wide)
    await size(200 + (await page.evaluate(() => document.querySelector('main')?.scrollHeight ?? 0)))
    return await judge()
  } finally {
    await devtools.send('Emulation.clearDeviceMetricsOverride')
    await devtools.detach()
  }
}

const countRunningAnimations = (): number =>
  document.getAnimations().filter(({ playState }) => playState === 'running').length
