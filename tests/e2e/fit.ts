import { expect, type Page } from '@playwright/test'
import type { Learner } from './app.ts'

/** Sizes the window, in pixels, and zooms by the menu, so that the page keeps it when it is loaded anew. */
export async function showAt(learner: Learner, width: number, zoom: number): Promise<void> {
  await learner.app.evaluate(
    ({ BrowserWindow, Menu }, [wide, factor]) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setContentSize(wide, 860)
      const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? []
      const closer = items.find(({ accelerator }) => accelerator === 'CommandOrControl+Plus')
      for (let step = 0; step < 9; step++)
        if ((window?.webContents.getZoomFactor() ?? 9) < factor - 0.01) closer?.click()
    },
    [width, zoom] as const
  )
  await expect.poll(() => learner.page.evaluate(() => innerWidth)).toBe(width / zoom)
}

/** What is found while the page as it stands is so wide, in its own pixels at 100 %. */
export async function atWidth<Value>(page: Page, width: number, judge: () => Promise<Value>): Promise<Value> {
  const devtools = await page.context().newCDPSession(page)
  const { layoutViewport, cssLayoutViewport } = await devtools.send('Page.getLayoutMetrics')
  const zoom = layoutViewport.clientWidth / cssLayoutViewport.clientWidth
  const size = { width: Math.round(width * zoom), height: layoutViewport.clientHeight }
  await devtools.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 0, mobile: false })
  try {
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
    return await judge()
  } finally {
    await devtools.send('Emulation.clearDeviceMetricsOverride')
    await devtools.detach()
  }
}

/** What does not fit: the window or the screen scrolls sideways, or text and controls are cut off. */
export const whatDoesNotFit = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const slack = 1.5 // pixels, for rounding
    const main = document.querySelector('main')
    const sideways = (element: Element | null): boolean =>
      element !== null && element.scrollWidth > element.clientWidth + slack
    if (sideways(document.documentElement))
      found.push(`the window scrolls sideways: ${document.documentElement.scrollWidth} in ${innerWidth}`)
    if (sideways(main)) found.push(`the screen scrolls sideways: ${main?.scrollWidth} in ${main?.clientWidth}`)

    const clips = (element: Element): boolean => /hidden|clip/.test(getComputedStyle(element).overflow)
    const scrolls = (element: Element): boolean =>
      /auto|scroll/.test(getComputedStyle(element).overflowX) && element !== main
    const isForReadersOnly = (element: Element): boolean =>
      element.closest('.visually-hidden, [aria-hidden=true] kbd') !== null
    const outside = (inner: DOMRect, outer: DOMRect): boolean =>
      inner.left < outer.left - slack ||
      inner.right > outer.right + slack ||
      inner.top < outer.top - slack ||
      inner.bottom > outer.bottom + slack

    const check = (rect: DOMRect, from: Element, name: string): void => {
      if (rect.width === 0 || rect.height === 0) return
      for (let box: Element | null = from; box && box !== main; box = box.parentElement) {
        if (scrolls(box)) return
        if (clips(box) && outside(rect, box.getBoundingClientRect())) return void found.push(`cut off: ${name}`)
      }
      if (rect.left < -slack || rect.right > innerWidth + slack) found.push(`beyond the window: ${name}`)
    }

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode
      if (!parentElement || !textContent?.trim() || isForReadersOnly(parentElement)) continue
      if (parentElement.closest('[role=gridcell]')) continue // how a card begins: the preview has all of it
      if (parentElement.closest('a[class*=skip]') || !parentElement.checkVisibility({ visibilityProperty: true }))
        continue
      const range = document.createRange()
      range.selectNodeContents(texts.currentNode)
      check(range.getBoundingClientRect(), parentElement, textContent.trim().slice(0, 50))
    }
    for (const control of document.querySelectorAll('button, input, select, svg[role=img]')) {
      if (!control.parentElement || isForReadersOnly(control) || !control.checkVisibility({ visibilityProperty: true }))
        continue
      check(control.getBoundingClientRect(), control.parentElement, control.outerHTML.slice(0, 80))
    }
    return found
  })
