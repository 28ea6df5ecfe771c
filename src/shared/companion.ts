import type { Deed, Input, Output } from './bridge.ts'
import type { Result } from './result.ts'

/** What the preload puts on `window.companion`: one function per deed of the contract, each answering with a result. */
export type Companion = {
  readonly [Name in Deed]: (
    ...input: Input<Name> extends undefined ? [] : [Input<Name>]
  ) => Promise<Result<Output<Name>>>
}
