/** Minutes of each unit a step may be written in. */
const units: Readonly<Record<string, number>> = { s: 1 / 60, m: 1, h: 60, d: 1440 }

/** A unit after its number, written out or not, with a space between them or none after it. */
const unitAfter = /(?<=\d)\s*(?:(s)(?:ec(?:ond)?s?)?|(m)(?:in(?:ute)?s?)?|(h)(?:(?:ou)?rs?)?|(d)(?:ays?)?)(?![a-z])/g

/** A week: what is further apart is no step but an interval. */
const longest = 10_080
const most = 10

/**
 * Steps as people write them: "1m 10m 1h" or "1 minute, 10 min, 1 hour". A bare number counts minutes; no step at all is
 * allowed.
 * @returns the steps in minutes, or in words what is wrong
 */
export function readSteps(text: string): readonly number[] | string {
  const words = text
    .toLowerCase()
    .replaceAll(unitAfter, '$1$2$3$4 ')
    .split(/[\s,;]+/)
    .filter(Boolean)
  if (words.length > most) return `Write ${most} steps at most.`
  const steps: number[] = []
  for (const word of words) {
    const [, number = '', unit = 'm'] = /^(\d+(?:\.\d+)?)([smhd])?$/.exec(word) ?? []
    const minutes = Number(number) * (units[unit] ?? Number.NaN)
    if (number === '') return `“${word}” is no step. Write 30s, 10m, 2h or 1d.`
    if (!(minutes > 0 && minutes <= longest)) return `“${word}” is out of range: a step lasts a week at most.`
    steps.push(minutes)
  }
  return steps
}

/** Steps as they are read: "1m 10m 1d". @param steps minutes */
export const stepsText = (steps: readonly number[]): string => steps.map(stepText).join(' ')

function stepText(minutes: number): string {
  if (minutes % 1440 === 0) return `${minutes / 1440}d`
  if (minutes % 60 === 0) return `${minutes / 60}h`
  return Number.isInteger(minutes) ? `${minutes}m` : `${Math.round(minutes * 60)}s`
}
