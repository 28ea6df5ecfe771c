import { expect, type Page, test } from '@playwright/test'
import { learnerForFile } from './app.ts'
import { firstDay, laterOn } from './states.ts'

const learner = learnerForFile()

type Walk = {
  /** Every control that should be reached. */
  readonly controls: readonly string[]
  /** Those that were not. */
  readonly missed: readonly string[]
  /** Those that showed nothing when they had the focus. */
  readonly unseen: readonly string[]
}

/** Goes once round the page with the tab key and compares where it came by with the controls there are. */
async function walk(page: Page): Promise<Walk> {
  const count = await page.evaluate(prepare)
  for (let step = 0; step < count + 3; step++) {
    await page.keyboard.press('Tab')
    await page.evaluate(turnBack)
  }
  return page.evaluate(() => (window as unknown as { walk: () => Walk }).walk()) // put there by `prepare`
}

/** In the page: gives the end of a dialog the moment it takes to lead back to its beginning, as any hand does. */
async function turnBack(): Promise<void> {
  for (let frame = 0; frame < 5 && document.activeElement?.matches('[data-base-ui-focus-guard]'); frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}

/** In the page: notes what takes the focus from now on. Gives the number of controls. */
function prepare(): number {
  const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]'
  // What is said aloud goes on being said behind a dialog, so it is not hidden there; the tab key does not leave a dialog.
  const dialog = document.querySelector('[role=dialog]')
  const isBehind = (element: Element): boolean =>
    dialog !== null && element.closest('[aria-live]') !== null && !dialog.contains(element)
  const isControl = (element: HTMLElement): boolean =>
    element.tabIndex >= 0 &&
    !isBehind(element) &&
    !element.matches(
      ':disabled, [data-base-ui-focus-guard], [inert] *, [aria-hidden=true], [aria-hidden=true] *, [aria-label=Notifications] *'
    ) && // behind a dialog; F6 leads to what was said
    element.checkVisibility({ visibilityProperty: true }) &&
    // Of a group of radio buttons one takes the focus, and the arrow keys go on from there.
    (!(element instanceof HTMLInputElement) || element.type !== 'radio' || element.checked)
  const controls = [...document.querySelectorAll<HTMLElement>(focusable)].filter(isControl)
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`
  const showsFocus = (element: Element): boolean =>
    [element, element.nextElementSibling, element.parentElement].some((one) => {
      if (!one) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'
    })
  const reached = new Set<Element | null>([document.activeElement]) // where the walk begins
  const unseen = new Set<Element>()
  const note = ({ target }: Event): void => {
    if (!(target instanceof Element)) return
    reached.add(target)
    if (controls.includes(target as HTMLElement) && !showsFocus(target)) unseen.add(target)
  }
  document.addEventListener('focusin', note)
  const walked = (): Walk => {
    document.removeEventListener('focusin', note)
    return {
      controls: controls.map(nameOf),
      // What went away meanwhile, such as what a chapter offers until it is read, is not missed.
      missed: controls.filter((control) => control.isConnected && !reached.has(control)).map(nameOf),
      unseen: [...unseen].map(nameOf)
    }
  }
  Object.assign(window, { walk: walked })
  return controls.length
}

for (const [state, reach] of Object.entries({ ...firstDay, ...laterOn })) {
  test(`the tab key comes by every control, and shows where it is: ${state}`, async () => {
    await reach(learner.page)
    const { controls, missed, unseen } = await walk(learner.page)
    expect(controls.length).toBeGreaterThan(0)
    expect.soft(missed, 'never reached').toEqual([])
    expect.soft(unseen, 'focus not shown').toEqual([])
  })
}

test('the control: a trap in the order and a button without a ring are noticed', async () => {
  await learner.page.evaluate(() => {
    const trap = Object.assign(document.createElement('button'), { textContent: 'Trap' })
    trap.addEventListener('keydown', (event) => event.preventDefault())
    const beyond = Object.assign(document.createElement('button'), { textContent: 'Beyond the trap' })
    const ringless = Object.assign(document.createElement('button'), { textContent: 'No ring' })
    ringless.style.setProperty('outline', 'none', 'important')
    document.querySelector('main')?.prepend(ringless, trap, beyond)
  })
  const { missed, unseen } = await walk(learner.page)
  expect(missed).toContain('button “Beyond the trap”')
  expect(unseen).toEqual(['button “No ring”'])
})

test('the first stop leads past the navigation to the screen', async () => {
  const { page } = learner
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the screen' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
})
