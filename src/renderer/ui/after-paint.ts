/**
 * Does something when the next frame has been painted. An animation frame alone comes before that paint; a task that
 * begins within it runs when the frame has gone through style, layout and paint.
 * @returns what gives it up
 */
export function afterPaint(act: () => void): () => void {
  let task: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    task = setTimeout(act)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(task)
  }
}
