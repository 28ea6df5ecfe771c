// @ts-check
import { reaction } from './watch-keys.mjs'

/**
 * Types a text into a box in place of what stands there, letter by letter, each when the screen has come to rest after
 * what was before it. That holds for the first letter too: the frame that shows what is selected comes two milliseconds
 * before a key that is pressed at once, and the key's own frame then waits for the display's next beat, up to 6 ms in
 * traces. No hand is that quick.
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
    await page.press(letter)
    reactions.push(await page.run(reaction))
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
