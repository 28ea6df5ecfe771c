import { useSyncExternalStore } from 'react'

/**
 * The system's English voices that speak on this machine. Others would send the text away, and are not used.
 * Some systems name their voices only a moment after the page has come.
 */
export const useVoices = (): readonly SpeechSynthesisVoice[] => useSyncExternalStore(subscribe, localVoices)

let known: readonly SpeechSynthesisVoice[] = []

function localVoices(): readonly SpeechSynthesisVoice[] {
  const now = speechSynthesis.getVoices().filter(({ localService, lang }) => localService && lang.startsWith('en'))
  const same = now.length === known.length && now.every((voice, index) => voice === known[index])
  if (!same) known = now
  return known
}

function subscribe(listener: () => void): () => void {
  speechSynthesis.addEventListener('voiceschanged', listener)
  return () => speechSynthesis.removeEventListener('voiceschanged', listener)
}
