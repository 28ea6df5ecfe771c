import { Popover } from '@base-ui/react/popover'
import { Type } from 'lucide-react'
import { useSetting } from '#data/use-setting.ts'
import { choices } from '#domain/settings/settings.ts'
import { ChoiceField } from '#ui/choice-field.tsx'
import { StepperField } from '#ui/stepper-field.tsx'
import styles from './reading-settings.module.css'
import { useVoices } from './voices.ts'

/** Size, width, face and colours of the text, beside the text they change. */
export function ReadingSettings() {
  return (
    <Popover.Root>
      <Popover.Trigger className={styles.open}>
        <Type size={16} aria-hidden /> Text
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="bottom" align="end" sideOffset={6}>
          <Popover.Popup className={styles.popup} aria-label="Text settings">
            <TextFields />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

function TextFields() {
  const [size, setSize] = useSetting('textSize')
  const [width, setWidth] = useSetting('lineWidth')
  const [face, setFace] = useSetting('typeface')
  const [theme, setTheme] = useSetting('theme')
  const [ruler, setRuler] = useSetting('ruler')
  const [explains, setExplains] = useSetting('explainTerms')
  const { least, most, step } = choices.textSize
  return (
    <>
      <StepperField label="Text size" unit="%" value={size} least={least} most={most} step={step} onChange={setSize} />
      <ChoiceField
        label="Line width"
        names={{ narrow: 'Narrow', medium: 'Medium', wide: 'Wide' }}
        value={width}
        onChange={setWidth}
      />
      <ChoiceField label="Typeface" names={{ serif: 'Serif', sans: 'Sans' }} value={face} onChange={setFace} />
      <ChoiceField
        label="Colours"
        names={{ system: 'System', light: 'Light', sepia: 'Sepia', dark: 'Dark' }}
        value={theme}
        onChange={setTheme}
      />
      <ChoiceField
        label="Explain terms in the text"
        names={{ on: 'On', off: 'Off' }}
        value={explains}
        onChange={setExplains}
      />
      <ChoiceField
        label="Ruler over the line you read"
        names={{ off: 'Off', on: 'On' }}
        value={ruler}
        onChange={setRuler}
      />
      <VoiceField />
    </>
  )
}

/** How fast the voice reads; where there is no voice, how to get one. */
function VoiceField() {
  const [speed, setSpeed] = useSetting('voiceSpeed')
  const voices = useVoices()
  const { least, most, step } = choices.voiceSpeed
  if (voices.length === 0) {
    return (
      <p className={styles.hint}>
        No English voice is installed on this computer, so nothing can be read aloud. The settings of your system add
        one, under speech or accessibility.
      </p>
    )
  }
  return (
    <StepperField
      label="Speed of the voice"
      unit="%"
      value={speed}
      least={least}
      most={most}
      step={step}
      onChange={setSpeed}
    />
  )
}
