import { ImagePlus } from 'lucide-react'
import {
  type ClipboardEvent,
  type DragEvent,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState
} from 'react'
import { altOf, mostImageBytes, withImage } from '#domain/content/card-image.ts'
import type { Companion } from '#shared/companion.ts'
import { failure, type Result, success } from '#shared/result.ts'
import { Button } from '#ui/button.tsx'
import styles from './card-editor.module.css'

/** The part of the bridge that keeps images. */
export type ImageCompanion = Pick<Companion, 'imageChoose' | 'imageKeep'>

type Kept = { readonly name: string; readonly file: string }

/**
 * Puts images into a text box: from disk, from the clipboard, and those that are dropped on it. They are kept before the
 * text speaks of them.
 * @param label what the box is called
 */
export function useImages(
  companion: ImageCompanion,
  box: RefObject<HTMLTextAreaElement | null>,
  label: string,
  onChange: (text: string) => void
): {
  /** What the box does with images that are pasted or dropped. */
  readonly taking: {
    readonly onPaste: (event: ClipboardEvent) => void
    readonly onDragOver: (event: DragEvent) => void
    readonly onDrop: (event: DragEvent) => void
  }
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

  const addFiles = async (files: readonly File[]): Promise<void> => {
    for (const file of files) await add(() => keepFile(companion, file))
  }

  return {
    taking: {
      onPaste: (event) => {
        // Where there are words too, as from a spreadsheet, the image is only a picture of them.
        const images = event.clipboardData.types.includes('text/plain') ? [] : imagesIn(event.clipboardData)
        if (images.length === 0) return
        event.preventDefault()
        void addFiles(images)
      },
      onDragOver: (event) => {
        if (holdsFiles(event)) event.preventDefault() // or nothing can be dropped here
      },
      onDrop: (event) => {
        if (!holdsFiles(event)) return // words, which the box takes by itself
        event.preventDefault()
        const images = imagesIn(event.dataTransfer)
        if (images.length > 0) void addFiles(images)
        else setTrouble('That is no image, so nothing was added. Drop a PNG, JPEG, GIF or WebP file.')
      }
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

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files')

const imagesIn = ({ files }: DataTransfer): readonly File[] =>
  [...files].filter(({ type }) => type.startsWith('image/'))

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
