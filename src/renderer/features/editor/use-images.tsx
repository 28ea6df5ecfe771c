import { ImagePlus } from 'lucide-react'
import { type ClipboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { altOf, mostImageBytes, withImage } from '#domain/content/card-image.ts'
import type { Companion } from '#shared/companion.ts'
import { failure, type Result, success } from '#shared/result.ts'
import { Button } from '#ui/button.tsx'
import styles from './card-editor.module.css'

/** The part of the bridge that keeps images. */
export type ImageCompanion = Pick<Companion, 'imageChoose' | 'imageKeep'>

type Kept = { readonly name: string; readonly file: string }

/**
 * Puts images into a text box, from disk and from the clipboard. They are kept before the text speaks of them.
 * @param label what the box is called
 */
export function useImages(
  companion: ImageCompanion,
  box: RefObject<HTMLTextAreaElement | null>,
  label: string,
  onChange: (text: string) => void
): {
  readonly onPaste: (event: ClipboardEvent) => void
  /** Stands beside the label of the box. */
  readonly addImage: ReactNode
} {
  const [selected, setSelected] = useState<readonly [start: number, end: number]>() // to be selected once it stands
  const [trouble, setTrouble] = useState<string>()
  const busy = useRef(false)

  useLayoutEffect(() => {
    if (!selected) return
    box.current?.focus()
    box.current?.setSelectionRange(...selected)
  }, [box, selected])

  const add = async (keep: () => Promise<Result<Kept>>): Promise<void> => {
    if (busy.current) return
    busy.current = true
    setTrouble(undefined)
    const kept = await keep()
    busy.current = false
    if (!kept.ok) return setTrouble(kept.failure.kind === 'cancelled' ? undefined : kept.failure.detail)
    if (!box.current) return // the editor was left
    const { value: text, selectionStart: start, selectionEnd: end } = box.current
    const next = withImage({ text, start, end }, kept.value.name, altOf(kept.value.file))
    onChange(next.text)
    setSelected([next.start, next.end])
  }

  return {
    onPaste: (event) => {
      const file = imageIn(event.clipboardData)
      if (!file) return
      event.preventDefault()
      void add(() => keepFile(companion, file))
    },
    addImage: (
      <>
        <Button look="quiet" onClick={() => void add(companion.imageChoose)}>
          <ImagePlus size={15} aria-hidden /> Add image…<span className="visually-hidden"> to {label}</span>
        </Button>
        {trouble && (
          <p className={styles.problem} role="alert">
            {trouble}
          </p>
        )}
      </>
    )
  }
}

/** The image in a clipboard. Where there are words too, as from a spreadsheet, the image is only a picture of them. */
const imageIn = ({ types, files }: DataTransfer): File | undefined =>
  types.includes('text/plain') ? undefined : [...files].find(({ type }) => type.startsWith('image/'))

async function keepFile(companion: ImageCompanion, file: File): Promise<Result<Kept>> {
  // Of one that is too large no more is sent than tells so.
  const bytes = await file
    .slice(0, mostImageBytes + 1)
    .arrayBuffer()
    .catch(() => undefined)
  if (!bytes) return failure('unexpected', 'The image could not be read, so it was not added. Copy it again.')
  const kept = await companion.imageKeep({ bytes: new Uint8Array(bytes) })
  return kept.ok ? success({ ...kept.value, file: file.name }) : kept
}
