import type { BrowserWindow } from 'electron'
import type { PrintOrder } from '#shared/print-order.ts'
import type { PrintPage } from './printer.ts'

/** The footer of every page, in Chromium's own terms. It is drawn outside the page, so the page's faces are not there. */
const footer = `<p style="width: 100%; text-align: center; color: #55605c; font: 7.5pt Helvetica, Arial, sans-serif">
  <span class="title"></span> · <span class="pageNumber"></span> / <span class="totalPages"></span>
</p>`

/** A page to draw on and print, in a window on the app's own address for it. Takes the window over. */
export function printPageIn(window: BrowserWindow, paper: PrintOrder['paper']): PrintPage {
  const { webContents } = window
  const gone = new Promise<never>((_resolve, reject) => {
    webContents.once('render-process-gone', (_event, { reason }) => reject(new Error(`The page ended: ${reason}.`)))
  })
  gone.catch(() => undefined) // of no interest between two steps
  let printing: Promise<unknown> = Promise.resolve()
  return {
    draw: async (what, pages) => {
      const input = [what, pages].map((value) => JSON.stringify(value)).join(', ')
      await Promise.race([webContents.executeJavaScript(`drawForPrint(${input})`), gone])
    },
    print: (to) => {
      const pdf = webContents.printToPDF({
        pageSize: paper === 'a4' ? 'A4' : 'Letter',
        preferCSSPageSize: true, // for the margins; our style sheets leave the size open
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: footer,
        generateTaggedPDF: to === 'keep',
        generateDocumentOutline: to === 'keep'
      })
      printing = pdf.catch(() => undefined)
      return pdf
    },
    // Electron puts its printings in a row and never gets over one whose window has gone: every later one would fail.
    close: () => void printing.then(() => window.destroy())
  }
}
