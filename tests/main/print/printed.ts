import { PDFDocument, PDFName } from 'pdf-lib'
import type { PackIndex } from '#domain/content/pack.ts'

/** A study guide of two chapters and one deck. */
export const index: PackIndex = {
  title: 'Certified Tester',
  version: '1.0.0',
  parts: [{ id: 'all', title: 'All of it' }],
  chapters: ['worth', 'roles'].map((id, position) => ({
    id,
    part: 'all',
    number: position + 1,
    title: id === 'worth' ? 'Is it worth it?' : 'Roles',
    summary: '',
    minutes: 1,
    sections: []
  })),
  decks: [{ id: 'terms', title: 'Terms', about: '', domain: undefined, cards: [] }],
  terms: 0
}

/** A PDF whose places stand on these pages, as Chromium writes one. */
export async function pdfWith(places: Readonly<Record<string, number>>, pages = 5): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const made = Array.from({ length: pages }, () => pdf.addPage())
  const named = Object.entries(places).map(
    ([id, page]) => [id, [made[page - 1]?.ref ?? null, PDFName.of('XYZ'), 0, 800, 0]] as const
  )
  pdf.catalog.set(PDFName.of('Dests'), pdf.context.obj(Object.fromEntries(named)))
  return pdf.save({ useObjectStreams: false })
}
