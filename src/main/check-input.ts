import { z } from 'zod'
import { bridgeContract, type Deed } from '#shared/bridge.ts'
import { failure, type Result, success } from '#shared/result.ts'

/** What a page sent for a deed, parsed against the contract; fails with `invalid`, and says which part does not fit. */
export function checkInput(deed: Deed, sent: unknown): Result<unknown> {
  const input = bridgeContract[deed].input.safeParse(sent)
  return input.success ? success(input.data) : failure('invalid', z.prettifyError(input.error))
}
