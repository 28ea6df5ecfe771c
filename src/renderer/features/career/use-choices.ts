import { useLocation, useSearch } from 'wouter'

type Changes = Readonly<Record<string, string | undefined>>

/** What has been chosen on a screen. It lives in the address, so that links, back and forward lead to it again. */
export type Choices = {
  readonly chosen: (name: string) => string | undefined
  /** Makes choices, changes them or, without a value, takes them back: a new step of the history. */
  readonly choose: (changes: Changes) => void
  /** The same in the step there is, for what is only passed through, such as radio buttons by the arrow keys. */
  readonly change: (changes: Changes) => void
}

export function useChoices(): Choices {
  const [path, go] = useLocation()
  const parameters = new URLSearchParams(useSearch())
  const addressWith = (changes: Changes): string => {
    const changed = new URLSearchParams(parameters)
    for (const [name, value] of Object.entries(changes))
      if (value === undefined) changed.delete(name)
      else changed.set(name, value)
    const query = changed.toString().replaceAll('%2C', ',')
    return query ? `${path}?${query}` : path
  }
  return {
    chosen: (name) => parameters.get(name) ?? undefined,
    choose: (changes) => go(addressWith(changes)),
    change: (changes) => go(addressWith(changes), { replace: true })
  }
}
