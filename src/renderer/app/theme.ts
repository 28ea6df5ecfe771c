import { choices, allowed, type Settings } from '#domain/settings/settings.ts'

type Theme = Settings['theme']

/**
 * The theme is a setting like any other and lives in the journal. A copy in the page's local storage is read before
 * the first frame, so that a dark window does not open with a white flash.
 */
const key = 'theme'

export const firstTheme = (): Theme => allowed('theme', localStorage.getItem(key) ?? choices.theme.normal)

/** Paints the page in a theme. `system` leaves the choice to the operating system. */
export function paintTheme(theme: Theme): void {
  localStorage.setItem(key, theme)
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
