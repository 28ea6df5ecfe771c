/** The zoom factors on offer, as browsers have them. */
export const zoomFactors = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const

/** A change of zoom that the menu or the mouse wheel asks for. */
export type ZoomStep = 'in' | 'out' | 'reset'

/** The zoom factor after a step; the ends of the range stay where they are. */
export function nextZoom(factor: number, step: ZoomStep): number {
  if (step === 'reset') return 1
  const larger = zoomFactors.find((candidate) => candidate > factor + 0.001)
  const smaller = zoomFactors.findLast((candidate) => candidate < factor - 0.001)
  return (step === 'in' ? larger : smaller) ?? factor
}
