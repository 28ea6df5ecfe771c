import type { ComponentProps } from 'react'
import type { MarkColour } from '#domain/journal/mark-colours.ts'
import { colourNames } from '#domain/reading/mark-words.ts'
import styles from './marks.module.css'

/** A button of a marker's colour. The digit on it is the key for it. */
export function MarkSwatch({
  colour,
  digit,
  ...rest
}: ComponentProps<'button'> & { readonly colour: MarkColour; readonly digit: number }) {
  const name = colourNames[colour]
  return (
    <button
      type="button"
      {...rest}
      className={styles.swatch}
      data-colour={colour}
      data-digit={digit}
      aria-label={name}
      aria-keyshortcuts={String(digit)}
      title={`${name} (${digit})`}
    />
  )
}
