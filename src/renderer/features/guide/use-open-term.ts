import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { focusMark, markOf } from './term-mark.tsx'

/** The mark whose term is explained, and whether somebody asked for it or only passed over it with the mouse. */
export type OpenTerm = { readonly mark: HTMLElement; readonly by: 'hover' | 'press' }

/** How long the mouse rests on a mark before its term is explained, and how long it may take to the explanation, in ms. */
const [rest, reach] = [350, 250]

/**
 * Which term of a text is explained: one on which the mouse rests, or that is clicked, tapped, or chosen by Enter or
 * the space bar. Arrow keys go from mark to mark.
 * @returns the mark, a way to explain another or none, and what to call when the mouse comes to the explanation and
 * leaves it
 */
export function useOpenTerm(article: RefObject<HTMLElement | null>) {
  const [open, setOpen] = useState<OpenTerm>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const hover = useMemo(() => {
    const stay = (): void => clearTimeout(timer.current)
    const later = (delay: number, next: OpenTerm | undefined): void => {
      stay()
      // What somebody asked for stays until they are done with it.
      timer.current = setTimeout(() => setOpen((now) => (now?.by === 'press' ? now : next)), delay)
    }
    return { stay, later, leave: () => later(reach, undefined) }
  }, [])

  useEffect(() => {
    const text = article.current
    if (!text) return
    const press = (event: Event, mark: HTMLElement): void => {
      event.preventDefault()
      hover.stay()
      setOpen((now) => (now?.mark === mark && now.by === 'press' ? undefined : { mark, by: 'press' }))
    }
    const handlers = {
      pointerover: ({ target, pointerType, buttons }: PointerEvent) => {
        const mark = markOf(target)
        if (mark && pointerType === 'mouse' && buttons === 0) hover.later(rest, { mark, by: 'hover' })
      },
      pointerdown: ({ target, pointerType }: PointerEvent) => {
        hover.stay() // a selection begins here, or a click that means more than resting
        const mark = markOf(target)
        if (mark && pointerType === 'mouse') letSelectionBegin(mark)
      },
      pointerout: ({ target }: PointerEvent) => {
        if (markOf(target)) hover.leave()
      },
      click: (event: MouseEvent) => {
        const mark = markOf(event.target)
        // The end of a selection that was drawn with the mouse is no click on what it ended on.
        if (mark && document.getSelection()?.isCollapsed !== false) press(event, mark)
      },
      keydown: (event: KeyboardEvent) => {
        const mark = markOf(event.target)
        if (!mark || event.ctrlKey || event.altKey || event.metaKey) return
        if (event.key === 'Enter' || event.key === ' ') press(event, mark)
        if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
          event.preventDefault()
          focusMark(text, mark, event.key === 'ArrowRight' ? 1 : -1)
        }
      }
    }
    return listen(text, handlers, hover.stay)
  }, [article, hover])

  useEffect(() => {
    open?.mark.setAttribute('aria-expanded', 'true')
    return () => open?.mark.removeAttribute('aria-expanded')
  }, [open])

  return { open, setOpen, stay: hover.stay, leave: hover.leave }
}

/** Chromium begins no selection on what takes the focus from the mouse, so a mark takes none while the button is down. */
function letSelectionBegin(mark: HTMLElement): void {
  const { tabIndex } = mark
  mark.removeAttribute('tabindex')
  const back = (): void => {
    mark.tabIndex = tabIndex
  }
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, back, { once: true })
}

type Handlers = { readonly [Kind in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Kind]) => void }

/** Listens until the function that is returned is called. */
function listen(element: HTMLElement, handlers: Handlers, stop: () => void): () => void {
  const controller = new AbortController()
  // `Handlers` pairs each kind of event with a handler of its own.
  for (const [kind, handler] of Object.entries(handlers))
    element.addEventListener(kind, handler as EventListener, { signal: controller.signal })
  return () => {
    controller.abort()
    stop()
  }
}
