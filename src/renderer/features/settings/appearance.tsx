import { useSetting } from '#data/use-setting.ts'
import { choices } from '#domain/settings/settings.ts'
import { ChoiceField } from '#ui/choice-field.tsx'
import { Panel } from '#ui/panel.tsx'
import { StepperField } from '#ui/stepper-field.tsx'

/** Colours for the whole app; size, width and face for reading. */
export function Appearance() {
  const [theme, setTheme] = useSetting('theme')
  const [size, setSize] = useSetting('textSize')
  const [width, setWidth] = useSetting('lineWidth')
  const [face, setFace] = useSetting('typeface')
  const [explains, setExplains] = useSetting('explainTerms')
  return (
    <Panel title="Appearance" id="appearance">
      <ChoiceField
        label="Colours"
        names={{ system: 'System', light: 'Light', sepia: 'Sepia', dark: 'Dark' }}
        value={theme}
        onChange={setTheme}
      />
      <StepperField
        label="Text size in the guide"
        unit="%"
        hint="To make everything larger, buttons too, zoom the window: Ctrl and +."
        value={size}
        {...choices.textSize}
        onChange={setSize}
      />
      <ChoiceField
        label="Line width in the guide"
        names={{ narrow: 'Narrow', medium: 'Medium', wide: 'Wide' }}
        value={width}
        onChange={setWidth}
      />
      <ChoiceField
        label="Typeface in the guide"
        names={{ serif: 'Serif', sans: 'Sans' }}
        value={face}
        onChange={setFace}
      />
      <ChoiceField
        label="Explain terms in the text"
        names={{ on: 'On', off: 'Off' }}
        value={explains}
        onChange={setExplains}
      />
    </Panel>
  )
}
