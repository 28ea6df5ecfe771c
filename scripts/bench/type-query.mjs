// @ts-check
import { reaction } from './watch-keys.mjs'

/**
 * Types a text into a box in place of what stands there, letter by letter, each when the screen has come to rest after
 * what was before it. No hand is quicker, and a script that is measures itself: the frame that shows what is selected
 * would come two milliseconds before the first key, whose own frame then waits for the display's next beat (up to 6 ms
 * in traces); and a key that is let go at once has the page hear of that before it can say that it has painted (up to
 * 1 ms). People hold a key for some 100 ms.
 *
 * @param {import('./page.mjs').Page} page with `watchKeys` in it
 * @param {string} box a selector
 * @param {string} text
 * @returns {Promise<import('./watch-keys.mjs').Reaction[]>} one for each letter
 */
export async function typeQuery(page, box, text) {
  await page.run(select, box)
  const reactions = []
  for (const letter of text) {
    reactions.push(await page.press(letter, () => page.run(reaction)))
  }
  return reactions
}

/** Runs in the page. @param {string} box */
function select(box) {
  const input = /** @type {HTMLInputElement} */ (document.querySelector(box))
  input.focus()
  input.select()
  return new Promise((resolve) => setTimeout(resolve, 60))
}
