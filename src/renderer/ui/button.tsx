import type { ComponentProps } from 'react'
import { Link } from 'wouter'
import styles from './button.module.css'

type Look = { readonly look?: 'primary' | 'plain' | 'quiet' }

const classes = (look: Look['look'], className: string | undefined): string =>
  [styles.button, styles[look ?? 'plain'], className].filter(Boolean).join(' ')

/** A button. `primary` for the one thing a screen is for, `quiet` for what stands in a line of text. */
export function Button({ look, className, ...rest }: ComponentProps<'button'> & Look) {
  return <button type="button" className={classes(look, className)} {...rest} />
}

/** The same for an address. */
export function ButtonLink({ look, className, ...rest }: ComponentProps<'a'> & Look & { readonly href: string }) {
  return <Link className={classes(look, className)} {...rest} />
}
