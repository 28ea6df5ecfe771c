import { usePackFile } from '#data/pack.ts'
import { inWeeks, preparation } from '#domain/career/preparation.ts'
import type { Step } from '#domain/career/recommend.ts'

/** How long these certifications take to prepare for, and for which of them nobody says so. */
export function PreparationWords({ steps }: { readonly steps: readonly Step[] }) {
  const { levels } = usePackFile('catalog.json')
  const { from, to, unknown } = preparation(steps, levels)
  const [least, most] = inWeeks({ from, to })
  return (
    <>
      {to > 0 && (
        <p>
          {least} to {most} weeks ({from} to {to} days) by the guide’s plans for the levels.
        </p>
      )}
      {unknown.length > 0 && <p>No length is published for {unknown.join(' or ')}.</p>}
    </>
  )
}
