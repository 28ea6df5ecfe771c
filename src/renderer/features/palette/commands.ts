import { useMemo } from 'react'
import { openCardEditor } from '#data/card-editor.ts'
import { usePackFile } from '#data/pack.ts'
import type { Store } from '#data/store.ts'
import { useStore } from '#data/store-context.ts'
import type { DeckSummary } from '#domain/content/pack.ts'
import type { SearchableTerm } from '#domain/search/term-match.ts'
import type { Settings } from '#domain/settings/settings.ts'

/** Something the app can do, found by its name or by what else people call it. */
export type Command = SearchableTerm & {
  readonly place: string
  readonly act: (go: (address: string) => void) => void
}

const to =
  (address: string): Command['act'] =>
  (go) =>
    go(address)

const screens: readonly (readonly [name: string, address: string, ...aliases: string[]])[] = [
  ['Today', '/today', 'start', 'home'],
  ['Guide', '/guide', 'contents', 'chapters', 'read'],
  ['Cards', '/cards', 'decks', 'flashcards'],
  ['Card browser', '/cards/browse', 'browse cards', 'search cards', 'bulk edit', 'find and replace', 'tags'],
  ['Glossary', '/glossary', 'terms', 'dictionary'],
  ['Exam', '/exam', 'questions', 'practice', 'papers', 'mock exam', 'test'],
  ['Plan', '/plan', 'exam date', 'schedule', 'calendar', 'countdown', 'projects'],
  ['Progress', '/progress', 'statistics', 'heatmap', 'streak'],
  ['Settings', '/settings', 'preferences', 'options'],
  ['Marks and notes', '/marks', 'highlights', 'annotations'],
  ['Career', '/career', 'roadmap', 'roles', 'paths', 'providers', 'certifications']
]

const settings: readonly (readonly [name: string, address: string, ...aliases: string[]])[] = [
  ['Colours', '/settings#appearance', 'theme', 'dark mode', 'light', 'sepia', 'appearance'],
  ['Text size in the guide', '/settings#appearance', 'font size', 'larger text'],
  ['Line width in the guide', '/settings#appearance', 'column width', 'margins'],
  ['Typeface in the guide', '/settings#appearance', 'font', 'serif'],
  ['New cards a day', '/settings#study', 'daily limit', 'new cards per day'],
  ['Reviews a day', '/settings#study', 'daily limit', 'maximum reviews'],
  ['Desired retention', '/settings#study', 'recall', 'fsrs'],
  ['Practice papers', '/settings#exam', 'pass line', 'exam time', 'number of questions', 'weights'],
  ['Check my data', '/settings#data', 'repair', 'database check', 'integrity', 'damaged', 'verify backups'],
  ['Back up and restore', '/settings#backups', 'backups', 'restore'],
  ['Keyboard shortcuts', '/settings#keys', 'keys', 'hotkeys'],
  ['Diagnostics', '/settings#about', 'copy diagnostics', 'log', 'support', 'report a problem'],
  ['About and sources', '/settings#about', 'licence', 'version', 'attribution']
]

const colours: readonly (readonly [name: string, theme: Settings['theme'], ...aliases: string[]])[] = [
  ['Use dark colours', 'dark', 'dark mode', 'night'],
  ['Use light colours', 'light', 'light mode', 'day'],
  ['Use sepia colours', 'sepia', 'warm'],
  ['Use the system’s colours', 'system', 'automatic theme']
]

/** All that can be asked for by name: screens, sessions, colours, settings. */
export function useCommands(): readonly Command[] {
  const { decks } = usePackFile('index.json')
  const store = useStore()
  return useMemo(() => commandsOf(decks, store), [decks, store])
}

function commandsOf(decks: readonly DeckSummary[], store: Store): readonly Command[] {
  return [
    ...screens.map(([name, address, ...aliases]) =>
      command(`Go to ${name}`, [name, ...aliases], 'Screen', to(address))
    ),
    command('Write a card', ['new card', 'add a card'], 'Cards', () => openCardEditor()),
    command('Study all decks', ['session', 'drill', 'review'], 'Session', to('/cards/study')),
    ...decks.map(({ id, title }) => command(`Study ${title}`, [], 'Session', to(`/cards/study/${id}`))),
    ...colours.map(([name, theme, ...aliases]) =>
      command(name, aliases, 'Appearance', () => {
        store.keep({ kind: 'setting-changed', setting: 'theme', value: theme })
      })
    ),
    ...settings.map(([name, address, ...aliases]) => command(name, aliases, 'Setting', to(address)))
  ]
}

const command = (term: string, aliases: readonly string[], place: string, act: Command['act']): Command => ({
  id: term,
  term,
  aliases,
  place,
  act
})
