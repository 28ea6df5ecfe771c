import { Fragment } from 'react'

/** A text with some of its letters marked. Ranges are [start, end), sorted and apart. */
export function Marked({
  text,
  ranges
}: {
  readonly text: string
  readonly ranges: readonly (readonly [number, number])[]
}) {
  const ends = [0, ...ranges.map(([, end]) => end)]
  return (
    <>
      {ranges.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(ends[index], start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
