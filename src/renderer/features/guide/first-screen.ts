import { afterPaint } from '#ui/after-paint.ts'

/** Pixels below the window within which the text is laid out with it. */
const margin = 200

/**
 * Lays out of a chapter what the window shows, and the sections below when that has been painted: to lay out the whole
 * of a long chapter takes longer than all else that is done to open it.
 *
 * The sections of a text with `data-opening` wait until they have `data-laid` (chapter-screen.module.css). They wait
 * from the beginning, because whatever looks at the page while it is put together would lay out all of it.
 */
export class FirstScreen {
  readonly #scroller: Element
  readonly #text: HTMLElement
  /** The sections that wait, in their order. */
  readonly #waiting: HTMLElement[]
  readonly #done = new AbortController()

  /** @param first what the window is to begin with, or something in it; without it the text begins with its beginning */
  constructor(scroller: Element, text: HTMLElement, first: Element | undefined) {
    this.#scroller = scroller
    this.#text = text
    this.#waiting = [...text.querySelectorAll<HTMLElement>(':scope > section')]
    const begin = this.#waiting.findIndex((section) => first !== undefined && section.contains(first))
    for (let before = 0; before <= begin; before++) this.#next()
  }

  /**
   * Lays out all that the window reaches, and the rest once that has been painted, a section each time that there is
   * nothing else to do. To be called when the window stands where it is to begin.
   */
  followOn(): void {
    this.#fill()
    this.#scroller.addEventListener('scroll', () => this.#fill(), { passive: true, signal: this.#done.signal })
    const follow = (): void => {
      this.#next()
      if (this.#waiting.length === 0) this.end()
      else whenIdle(follow)
    }
    afterPaint(() => whenIdle(follow))
  }

  /** Lays out everything, now. */
  end(): void {
    this.#done.abort()
    this.#waiting.length = 0
    delete this.#text.dataset['opening']
  }

  #fill(): void {
    const { bottom } = this.#scroller.getBoundingClientRect()
    while (this.#waiting[0] && this.#waiting[0].getBoundingClientRect().top < bottom + margin) this.#next()
  }

  #next(): void {
    const section = this.#waiting.shift()
    if (section) section.dataset['laid'] = ''
  }
}

/** Soon, however busy the page is: what waits cannot be read aloud or selected. */
const whenIdle = (act: () => void): void => void requestIdleCallback(act, { timeout: 50 })
