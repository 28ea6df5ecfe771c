/** What decides how a number is shown. */
export type Shown = { readonly unit?: string | undefined; readonly decimals: number }

const noBreak = '\u00A0'

/** A percentage is stored as a fraction, so it is shown a hundredfold and is exact to two more digits. */
const scaleOf = ({ unit }: Shown): number => (unit === '%' ? 100 : 1)

/** Made once for each number of decimals: making one takes longer than a thousand uses. */
const formats = new Map<number, Intl.NumberFormat>()

function formatWith(decimals: number): Intl.NumberFormat {
  const made =
    formats.get(decimals) ??
    new Intl.NumberFormat('en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: 'negative'
    })
  formats.set(decimals, made)
  return made
}

/**
 * A number as the guide prints it: "1,234.50 USD/hour", "72 %", "−3".
 * Twelve significant digits come before the rounding: 0.285 × 100 is 28.499999999999996 to a computer and would
 * be printed as 28 %, where everybody who works it out by hand gets 29 %.
 */
export function figureText(value: number, shown: Shown): string {
  const number = formatWith(shown.decimals).format(Number((value * scaleOf(shown)).toPrecision(12)))
  return `${number.replace('-', '−')}${shown.unit ? noBreak + shown.unit : ''}`
}

/**
 * Whether a computed number is the one that was worked out by hand. Somebody who works by hand stops at the digits
 * that are shown, so the two may differ by half a unit of the last of them: by 0.5 for whole dollars, by 0.005 for
 * cents, by half a point for whole per cents. The tiny rest is what computers are wrong by.
 */
export function agrees(computed: number, byHand: number, shown: Shown): boolean {
  const halfUnit = 0.5 / (10 ** shown.decimals * scaleOf(shown))
  return Math.abs(computed - byHand) <= halfUnit + 1e-9 * Math.abs(byHand)
}
