import { useLayoutEffect, useRef, useState } from 'react'
import { toggleGap } from '#domain/content/cloze.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from './text-field.tsx'
import { type ImageCompanion, useImages } from './use-images.tsx'

const mac = navigator.userAgent.includes('Macintosh')
const nothingSelected = 'Select the words to hide, or put the caret into one.'

/** A text with gaps: words that are selected are hidden, and a gap that is touched is shown again. */
export function GapField({
  companion,
  value,
  problem,
  onChange
}: {
  readonly companion: ImageCompanion
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (value: string) => void
}) {
  const box = useRef<HTMLTextAreaElement>(null)
  const [selected, setSelected] = useState<readonly [start: number, end: number]>() // to be selected once it stands
  const [failed, setFailed] = useState(false)
  const { taking, addImage } = useImages(companion, box, 'Text', onChange)

  useLayoutEffect(() => {
    if (!selected) return
    box.current?.focus()
    box.current?.setSelectionRange(...selected)
  }, [selected])

  const toggle = (): void => {
    if (!box.current) return
    const { selectionStart: start, selectionEnd: end } = box.current
    const next = toggleGap({ text: value, start, end })
    setFailed(!next)
    if (!next) return
    onChange(next.text)
    setSelected([next.start, next.end])
  }

  return (
    <TextField
      ref={box}
      name="text"
      label="Text"
      rows={6}
      value={value}
      problem={failed ? nothingSelected : problem}
      onChange={(text) => {
        setFailed(false)
        onChange(text)
      }}
      {...taking}
      onKeyDown={(event) => {
        if (event.code !== 'KeyC' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        toggle()
      }}
    >
      <Button look="quiet" onClick={toggle} aria-keyshortcuts={mac ? 'Meta+Shift+C' : 'Control+Shift+C'}>
        Hide these words <kbd aria-hidden>{mac ? '⌘ ⇧ C' : 'Ctrl Shift C'}</kbd>
      </Button>
      {addImage}
    </TextField>
  )
}
