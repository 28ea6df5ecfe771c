/** What a learner can set, with the value each has until they do. */
export type Settings = {
  readonly theme: 'system' | 'light' | 'sepia' | 'dark'
  /** Reading text in per cent of its normal size. */
  readonly textSize: number
  readonly lineWidth: 'narrow' | 'medium' | 'wide'
  readonly typeface: 'serif' | 'sans'
  /** A band over the line that is read. */
  readonly ruler: 'off' | 'on'
  /** Reading aloud, in per cent of the voice's own speed. */
  readonly voiceSpeed: number
  /** The name of the voice that reads aloud; empty for the system's own choice. */
  readonly voice: string
  /** Whether the terms in the guide are marked and explained in place. */
  readonly explainTerms: 'on' | 'off'
  readonly newPerDay: number
  readonly reviewsPerDay: number
  /** The chance of recall to be expected when a card comes back, in per cent. */
  readonly retention: number
  /** Whether the answer to a card is typed before it is shown. */
  readonly typeAnswer: 'off' | 'on'
  /** Of a practice paper: questions, minutes, and what has to be right of all, in per cent. */
  readonly examQuestions: number
  readonly examMinutes: number
  readonly examPassLine: number
  /** How much of a practice paper comes from each domain. What counts is how these compare. */
  readonly weightUnderstand: number
  readonly weightQuantify: number
  readonly weightOptimise: number
  readonly weightManage: number
  readonly weightFramework: number
  /** The paper for what is saved as a PDF. */
  readonly paper: 'a4' | 'letter'
}

export type SettingName = keyof Settings

/** How a value is chosen: a whole number in a range, any text up to a length, or one of a few. */
export type Choice<Value> = [Value] extends [number]
  ? { readonly normal: Value; readonly least: number; readonly most: number; readonly step: number }
  : [string] extends [Value]
    ? { readonly normal: Value; readonly longest: number }
    : { readonly normal: Value; readonly options: readonly Value[] }

export const choices: { readonly [Name in SettingName]: Choice<Settings[Name]> } = {
  theme: { normal: 'system', options: ['system', 'light', 'sepia', 'dark'] },
  textSize: { normal: 100, least: 80, most: 180, step: 10 },
  lineWidth: { normal: 'medium', options: ['narrow', 'medium', 'wide'] },
  typeface: { normal: 'serif', options: ['serif', 'sans'] },
  ruler: { normal: 'off', options: ['off', 'on'] },
  voiceSpeed: { normal: 100, least: 70, most: 180, step: 10 },
  voice: { normal: '', longest: 200 },
  explainTerms: { normal: 'on', options: ['on', 'off'] },
  newPerDay: { normal: 15, least: 0, most: 100, step: 1 },
  reviewsPerDay: { normal: 200, least: 0, most: 1000, step: 1 },
  retention: { normal: 90, least: 70, most: 97, step: 1 },
  typeAnswer: { normal: 'off', options: ['off', 'on'] },
  examQuestions: { normal: 50, least: 5, most: 120, step: 5 },
  examMinutes: { normal: 75, least: 5, most: 240, step: 5 },
  examPassLine: { normal: 75, least: 50, most: 95, step: 1 },
  weightUnderstand: { normal: 20, least: 0, most: 100, step: 5 },
  weightQuantify: { normal: 20, least: 0, most: 100, step: 5 },
  weightOptimise: { normal: 25, least: 0, most: 100, step: 5 },
  weightManage: { normal: 20, least: 0, most: 100, step: 5 },
  weightFramework: { normal: 15, least: 0, most: 100, step: 5 },
  paper: { normal: 'a4', options: ['a4', 'letter'] }
}

export const settingNames = Object.keys(choices) as readonly SettingName[] // the keys of the map above and no others

/** The value itself where it is allowed; a number outside its range is brought to the nearest end; else the normal one. */
export function allowed<Name extends SettingName>(name: Name, value: unknown): Settings[Name] {
  // Seen without its name, a choice is one of these; what comes back is a value that the choice itself allows.
  const choice = choices[name] as Choice<string> | Choice<number> | Choice<'one of a few'>
  if ('options' in choice) return (choice.options.find((option) => option === value) ?? choice.normal) as Settings[Name]
  if ('longest' in choice) {
    const fits = typeof value === 'string' && value.length <= choice.longest
    return (fits ? value : choice.normal) as Settings[Name]
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) return choice.normal as Settings[Name]
  return Math.round(Math.min(choice.most, Math.max(choice.least, value))) as Settings[Name]
}

/** All settings, from whatever has been changed so far. Values of an older or newer app that do not fit are passed over. */
export const settingsFrom = (changed: ReadonlyMap<string, string | number>): Settings =>
  Object.fromEntries(settingNames.map((name) => [name, allowed(name, changed.get(name))])) as Settings
