import type { Theme } from '#shared/theme.ts'

const backgrounds = { light: '#fbfaf7', sepia: '#f6efdf', dark: '#131716' } as const

/** The window's colour before the page has painted, so that no frame of another colour flashes up. */
export function backgroundOf(theme: Theme, systemIsDark: boolean): string {
  if (theme === 'system') return systemIsDark ? backgrounds.dark : backgrounds.light
  return backgrounds[theme]
}

/** What the operating system's own parts (frame, menus, scroll bars) follow: it knows no sepia. */
export const themeSourceOf = (theme: Theme): 'system' | 'light' | 'dark' => (theme === 'sepia' ? 'light' : theme)
