import { mostCompared, readCompared, toggleCompared } from '#domain/career/compared.ts'
import { useChoices } from './use-choices.ts'

type Pick<Thing> = {
  readonly compared: readonly Thing[]
  /** What a checkbox for one of the things needs. */
  readonly checkbox: (id: string) => {
    readonly type: 'checkbox'
    readonly checked: boolean
    readonly disabled: boolean
    readonly onChange: () => void
  }
}

/** Up to three of some things, chosen by checkboxes and kept in the address. */
export function usePick<Thing extends { readonly id: string }>(things: readonly Thing[]): Pick<Thing> {
  const { chosen, choose } = useChoices()
  const compared = readCompared(chosen('compare'), things)
  return {
    compared,
    checkbox: (id) => {
      const checked = compared.some((thing) => thing.id === id)
      return {
        type: 'checkbox',
        checked,
        disabled: !checked && compared.length === mostCompared,
        onChange: () => choose({ compare: toggleCompared(compared, id) })
      }
    }
  }
}
