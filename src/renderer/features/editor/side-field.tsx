import { useRef } from 'react'
import { TextField } from './text-field.tsx'
import { type ImageCompanion, useImages } from './use-images.tsx'

/** One side of a card, which may hold images. */
export function SideField({
  companion,
  onChange,
  ...field
}: {
  readonly companion: ImageCompanion
  readonly name: string
  readonly label: string
  readonly rows: number
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (value: string) => void
}) {
  const box = useRef<HTMLTextAreaElement>(null)
  const { taking, addImage } = useImages(companion, box, field.label, onChange)
  return (
    <TextField ref={box} {...field} onChange={onChange} {...taking}>
      {addImage}
    </TextField>
  )
}
