/** A session beside the day's own: what is asked, of which deck, and for how long. Its address says all of it. */
export type Session = {
  readonly kind: 'ahead' | 'cram'
  readonly deck: string | undefined
  /** For a cram: all cards, those answered with Again today, or those with a flag. */
  readonly which: 'all' | 'failed' | 'flagged'
  /** Days by which cards may be asked before they are due. */
  readonly days: number
  /** After so many minutes no further card is asked; 0 for as long as one likes. */
  readonly minutes: number
}

/** Longer than anybody learns ahead or sits. */
const mostDays = 365
const mostMinutes = 600

const whole = (text: string | null, most: number): number => {
  const number = Math.round(Number(text))
  return Number.isFinite(number) ? Math.min(most, Math.max(0, number)) : 0
}

/** @returns the session that an address asks for; undefined for the day's own */
export function sessionFrom(search: URLSearchParams, deck: string | undefined): Session | undefined {
  const kind = search.get('session')
  if (kind !== 'ahead' && kind !== 'cram') return undefined
  const which = search.get('which')
  return {
    kind,
    deck,
    which: which === 'failed' || which === 'flagged' ? which : 'all',
    days: Math.max(1, whole(search.get('days'), mostDays)),
    minutes: whole(search.get('minutes'), mostMinutes)
  }
}

export function addressOf({ kind, deck, which, days, minutes }: Session): string {
  const search = new URLSearchParams({ session: kind })
  if (kind === 'ahead') search.set('days', String(days))
  if (kind === 'cram' && which !== 'all') search.set('which', which)
  if (minutes > 0) search.set('minutes', String(minutes))
  return `/cards/study${deck ? `/${deck}` : ''}?${search}`
}
