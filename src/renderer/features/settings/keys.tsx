import { Panel } from '#ui/panel.tsx'
import styles from './settings-screen.module.css'

const keys: readonly (readonly [keys: string, does: string])[] = [
  ['Space', 'On Today, start the session. On a card, show the answer; then Good'],
  ['1 2 3 4', 'Again, Hard, Good, Easy'],
  ['Ctrl Z', 'Take back the last answer, then the one before it'],
  ['← → Enter', 'On a term in the guide, go to the one before or after, and have it explained'],
  ['↓ ↑ Enter', 'In the glossary, go through the results and open one'],
  ['Ctrl 1 to 5', 'Today, Guide, Cards, Glossary, Progress'],
  ['Ctrl ,', 'Settings'],
  ['Alt ← and Alt →', 'Back and forward'],
  ['Ctrl + and Ctrl −', 'Make everything larger or smaller; Ctrl 0 as it was']
]

/** Every key of the app. On a Mac, Ctrl is the command key. */
export function Keys() {
  return (
    <Panel title="Keys" aside="On a Mac, Ctrl is ⌘">
      <dl id="keys" className={styles.keys}>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
