/**
 * A process beside the app's own, for one job: one that takes long, or that reads what somebody else has made. Unlike a
 * thread it can be ended whatever it waits for, and takes nothing down with it.
 */
export type SideProcess<Message, Report> = {
  readonly send: (message: Message) => void
  /** Calls one listener with each report, and the other once when the process has ended. */
  readonly listen: (heard: (report: Report) => void, ended: () => void) => void
  readonly end: () => void
}
