import { partsOf, type Session } from '#domain/scheduling/session.ts'

/** Where a session is held: its address survives going back and loading anew. */
export const sessionAddress = (session: Session): string =>
  `/cards/study${session.deck ? `/${session.deck}` : ''}?${new URLSearchParams(partsOf(session))}`
