import type { CardFace } from '../journal/events.ts'
import type { Item } from './item.ts'

/** The card that a question becomes. One question makes one card, however often it is missed. */
export const mistakeCardId = (item: string): string => `own.question.${item}`

/** The tag of all such cards. */
export const mistakeTag = 'missed question'

/** A question as a card: what is asked, and the right answer with the reason for it. Markdown. */
export function mistakeFace(item: Item): CardFace {
  return { kind: 'basic', ask: plain(item.stem), answer: answerOf(item) }
}

function answerOf(item: Item): string {
  switch (item.kind) {
    case 'single':
    case 'several':
      return item.options
        .filter(({ correct }) => correct)
        .map(({ text, because }) => `**${plain(text)}**\n\n${plain(because)}`)
        .join('\n\n')
    case 'order':
      return item.options
        .map(({ text, because }, place) => `${place + 1}. **${plain(text)}**: ${plain(because)}`)
        .join('\n')
    case 'match':
      return item.pairs
        .map(({ left, right, because }) => `- ${plain(left)}: **${plain(right)}**. ${plain(because)}`)
        .join('\n')
  }
}

/** Signs that Markdown would read as its own are escaped. */
const plain = (text: string): string => text.replaceAll(/([\\`*_[\]<>#|~])/g, String.raw`\$1`)
