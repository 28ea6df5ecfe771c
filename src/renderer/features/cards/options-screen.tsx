import { useState } from 'react'
import { useProgress, useSettings, useStore } from '#data/store-context.ts'
import { useDecks } from '#data/use-decks.ts'
import type { Act } from '#domain/journal/events.ts'
import { type PresetState, presetOf, usualPreset } from '#domain/scheduling/preset.ts'
import { notSavedWords } from '#shared/not-saved.ts'
import { Button } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { Panel } from '#ui/panel.tsx'
import { say } from '#ui/say.ts'
import { SelectField } from '#ui/select-field.tsx'
import styles from './options-screen.module.css'
import { PresetForm } from './preset-form.tsx'

/** How decks are scheduled: sets of options, and which deck goes by which. */
export function OptionsScreen() {
  const store = useStore()
  const decks = useDecks()
  const { preset, assignment } = useProgress()
  const retention = useSettings().retention / 100
  const usual = presetOf('', preset, new Map(), retention)
  const others = [...preset.values()].filter((one) => one.preset !== usualPreset)
  const [added, setAdded] = useState<PresetState>()
  const all = [usual, ...others, ...(added && !preset.has(added.preset) ? [added] : [])]
  const record = async (act: Act, words: string): Promise<void> => {
    const done = await store.record(act)
    if (!done.ok) return say(notSavedWords('The change', done.failure))
    const undo = (): void => store.keep({ kind: 'voided', event: done.value.id })
    say(words, [{ name: 'Undo', act: undo }])
  }
  return (
    <Page title="Deck options" lead="Changes hold for answers from now on; dates that are set stay as they are">
      {all.map((one) => (
        <Panel key={one.preset} title={one.title}>
          <PresetForm
            preset={one}
            isUsual={one.preset === usualPreset}
            onSave={(act) => void record(act, 'Options saved.')}
            onRemove={() => {
              if (one === added) setAdded(undefined)
              else void record({ kind: 'preset-removed', preset: one.preset }, `Removed: ${one.title}.`)
            }}
          />
        </Panel>
      ))}
      <p>
        <Button onClick={() => setAdded({ ...usual, preset: crypto.randomUUID(), title: 'New options' })}>
          Add a set of options
        </Button>
      </p>
      {others.length > 0 && (
        <Panel title="Which deck goes by which">
          <div className={styles.decks}>
            {decks.map(({ id, title }) => (
              <SelectField
                key={id}
                label={title}
                options={[usual, ...others].map((one) => [one.preset, one.title] as const)}
                value={presetOf(id, preset, assignment, retention).preset}
                onChange={(to) =>
                  void record({ kind: 'deck-assigned', deck: id, preset: to }, `${title} goes by other options now.`)
                }
              />
            ))}
          </div>
        </Panel>
      )}
    </Page>
  )
}
