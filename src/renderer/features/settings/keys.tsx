import { Panel } from '#ui/panel.tsx'
import styles from './settings-screen.module.css'

const keys: readonly (readonly [keys: string, does: string])[] = [
  ['Space', 'On Today, start the session. On a card, show the answer; then Good'],
  ['1 2 3 4', 'Again, Hard, Good, Easy'],
  ['Enter', 'Where the answer is typed, show it beside what was expected'],
  ['Ctrl Z', 'Take back the last answer, then the one before it; in the card browser, the last change'],
  ['E', 'Edit the card, if it is your own'],
  ['- and @', 'Put the card off until tomorrow; suspend it'],
  ['.', 'What else can be done with the card; then 1 to 7 for a flag, 0 for none'],
  ['O', 'After Again on a card made from the guide, open the passage'],
  ['B F R', 'In a chapter, bookmark the section, put away all but the text, read aloud or pause'],
  ['Alt Page Up and Alt Page Down', 'The chapter before and the one after'],
  ['C', 'In a chapter, make a card of the selected words'],
  ['Ctrl Shift C', 'In the editor of cards, hide the selected words in a gap'],
  ['Ctrl Enter', 'Save the card'],
  ['F6', 'Go to what was said last, such as “Card saved”, and to its buttons'],
  ['M', 'In a chapter, select the paragraph you are at; then ↓ ↑ the next, ← → a caret, Shift with arrows any words'],
  [
    '1 2 3 4 or N',
    'Mark what is selected in yellow, green, blue or pink, or write a note; Tab for more, Escape to let go'
  ],
  ['Enter', 'Open the mark that the caret stands in'],
  ['← → Enter', 'On a term in the guide, go to the one before or after, and have it explained'],
  ['↓ ↑ Enter', 'In the glossary, go through the results and open one'],
  [
    '↓ ↑ Page Up Home',
    'In the card browser, go from the query into the list and through it; with Shift select, with Ctrl pass by; Space turns one, Ctrl A takes all'
  ],
  ['Ctrl 1 to 7', 'Today, Guide, Cards, Glossary, Exam, Plan, Progress'],
  ['1 to 8, F', 'On a question of the exam, choose an option; flag it'],
  ['N P', 'In a practice paper, the next question and the one before'],
  ['Ctrl K', 'Search everything'],
  ['Ctrl F', 'Find on this screen; Enter or F3 the next, with Shift the one before'],
  ['Ctrl ,', 'Settings'],
  ['Ctrl P', 'Save what stands on the screen as a PDF'],
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
