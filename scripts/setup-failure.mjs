// @ts-check

/**
 * A set-up step that cannot go on for a reason outside this program. Its message is written for the
 * person at the terminal (what happened, whether anything was lost, what to do) and is shown alone.
 */
export class SetupFailure extends Error {
  /** @override */
  name = 'SetupFailure'
}

/**
 * Ends a command-line script: prints the failure on standard error and sets a non-zero exit code.
 * A failure that is not a `SetupFailure` is our own bug and keeps its stack.
 *
 * @param {unknown} failure what was thrown
 */
export function reportFailure(failure) {
  console.error(failure instanceof SetupFailure ? failure.message : failure)
  process.exitCode = 1
}
