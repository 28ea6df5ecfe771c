import { type ReactNode, useLayoutEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { packFile } from '#data/pack.ts'
import { Store } from '#data/store.ts'
import type { Printed } from '#shared/print-order.ts'
import type { PageNumbers } from '#shared/print-step.ts'
import { printPath } from '#shared/address.ts'
import { App } from './app.tsx'
import './fonts.css'
import './tokens.css'
import './global.css'
import { Refilling } from './refilling.tsx'
import { firstTheme, paintTheme } from './theme.ts'

/** Refilling the database is shown when it takes longer than this, in milliseconds. */
const patience = 400

/** The faces of interface and text, as fonts.css names them; index.html has them fetched beside the script. */
const faces = ['Inter Variable', 'Source Serif 4 Variable']

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root.')
/** What React could mend by drawing anew is an error all the same, and says itself why only in its cause. */
const root = createRoot(element, {
  onRecoverableError: (error) => reportError(error instanceof Error ? (error.cause ?? error) : error)
})

if (location.pathname === printPath) waitForPrinter()
else await start()

async function start(): Promise<void> {
  const began = performance.now()
  const store = new Store(window.companion)
  window.companion.onDataWarning(store.warn) // from now on: a warning comes once

  paintTheme(firstTheme())
  // All that the first screen needs is there before anything is drawn, and it is drawn once: waiting inside React would
  // show an empty frame first and hold the screen back 300 ms after it. A file that is missing, the screen itself says.
  await Promise.allSettled([
    store.open((done, all) => {
      if (performance.now() - began > patience) draw(<Refilling done={done} all={all} />)
    }),
    packFile('index.json'),
    // A first layout in whatever face the machine has costs more than the wait: 50 ms to find one, and a second layout.
    ...faces.map((face) => document.fonts.load(`1rem "${face}"`))
  ])
  draw(<App store={store} />)
}

function draw(screen: ReactNode): void {
  root.render(<ReadyToShow>{screen}</ReadyToShow>)
}

/** Has the window shown when the first screen stands in the document. */
function ReadyToShow({ children }: { readonly children: ReactNode }) {
  useLayoutEffect(() => void window.companion.readyToShow(), [])
  return children
}

/** This page is the one that is printed. It has no bridge: the main process calls the function by its name. */
function waitForPrinter(): void {
  const drawForPrint = async (what: Printed, pages: PageNumbers): Promise<void> => {
    const { drawPages } = await import('./draw-pages.tsx')
    await drawPages(root, what, pages)
  }
  Object.assign(window, { drawForPrint })
}
