import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useSettings } from '#data/store-context.ts'
import { type Sentence, sentencesFrom } from '#domain/reading/spoken-sentences.ts'
import { type ArticleText, offsetOf, rangeOf } from './article-text.ts'
import { bringIntoView } from './on-screen.ts'
import { useLetterKey } from './use-letter-key.ts'
import { useVoices } from './voices.ts'

export type Speech = {
  /** `voiceless` where the system has no voice of its own. */
  readonly state: 'voiceless' | 'silent' | 'speaking' | 'paused'
  readonly start: () => void
  readonly pauseOrGoOn: () => void
  readonly stop: () => void
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/**
 * Reads a chapter aloud from the place that is on the screen, a sentence at a time: engines stumble over long texts, and
 * what is being said can be painted and kept in view. Ends with the chapter.
 */
export function useReadAloud(text: ArticleText | undefined, article: RefObject<HTMLElement | null>): Speech {
  const voices = useVoices()
  const { voiceSpeed } = useSettings()
  const [state, setState] = useState<'silent' | 'speaking' | 'paused'>('silent')
  const turn = useRef(0) // an engine tells the end of a sentence that was broken off as well

  const stop = (): void => {
    turn.current++
    speechSynthesis.cancel()
    paint(undefined)
    setState('silent')
  }
  const speak = (sentences: readonly Sentence[], own: number): void => {
    const [sentence, ...rest] = sentences
    if (own !== turn.current) return
    if (!sentence || !text) return stop()
    const range = rangeOf(text, sentence)
    paint(range)
    if (range) bringIntoView(range)
    speechSynthesis.speak(utteranceOf(sentence, voices, voiceSpeed, () => speak(rest, own)))
  }
  const start = (): void => {
    if (!text || !article.current) return
    turn.current++
    speechSynthesis.cancel()
    setState('speaking')
    speak(sentencesFrom(text.text, placeOnScreen(text, article.current), segmenter), turn.current)
  }
  const pauseOrGoOn = (): void => {
    if (state === 'speaking') speechSynthesis.pause()
    else speechSynthesis.resume()
    setState(state === 'speaking' ? 'paused' : 'speaking')
  }
  useLetterKey('r', () => {
    if (voices.length === 0) return
    if (state === 'silent') start()
    else pauseOrGoOn()
  })
  const onLeave = useEffectEvent(stop)
  useEffect(() => () => onLeave(), [])
  return { state: voices.length === 0 ? 'voiceless' : state, start, pauseOrGoOn, stop }
}

function utteranceOf(
  { text }: Sentence,
  voices: readonly SpeechSynthesisVoice[],
  speed: number,
  then: () => void
): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.voice = voices.find((voice) => voice.default) ?? voices[0] ?? null
  utterance.rate = speed / 100
  utterance.addEventListener('end', then)
  utterance.addEventListener('error', then) // a sentence the engine cannot say is passed over
  return utterance
}

/** The first words of the text that are on the screen. */
function placeOnScreen(text: ArticleText, article: HTMLElement): number {
  const block = [...article.querySelectorAll('[data-block]')].find((one) => one.getBoundingClientRect().bottom > 80)
  const first = block && document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode()
  return first ? offsetOf(text, first, 0) : 0
}

function paint(range: Range | undefined): void {
  if (!('highlights' in CSS)) return
  if (range) CSS.highlights.set('spoken', new Highlight(range))
  else CSS.highlights.delete('spoken')
}
