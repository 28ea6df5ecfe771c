import { type KeyboardEvent, useState } from 'react'

const steps = [1, 1.5, 2, 3, 4] as const

/** How much something is enlarged, the ways to the next step where there is one, and the keys for them: + − 0. */
export function useZoom() {
  const [step, setStep] = useState(0)
  const closer = step < steps.length - 1 ? () => setStep(step + 1) : undefined
  const farther = step > 0 ? () => setStep(step - 1) : undefined
  const keys = ({ key, ctrlKey, metaKey }: KeyboardEvent): void => {
    if (ctrlKey || metaKey) return // the whole window is meant
    if (key === '+' || key === '=') closer?.()
    if (key === '-') farther?.()
    if (key === '0') setStep(0)
  }
  return { zoom: steps[step] ?? 1, closer, farther, keys }
}
