import { useState } from 'react'
import styles from './shown-image.module.css'

/** An image that the learner put into a text. Where it is missing its words stand, and that it is. */
export function ShownImage({ src = '', alt = '' }: { readonly src?: string; readonly alt?: string }) {
  const [missing, setMissing] = useState<string>()
  if (missing === src) {
    return (
      <span className={styles.missing}>
        {alt} <small>(image is missing)</small>
      </span>
    )
  }
  return <img className={styles.image} src={src} alt={alt} draggable={false} onError={() => setMissing(src)} />
}
