/** Something that is loaded when it is first asked for, and may never be. */
export class Later<Value> {
  readonly #load: () => Promise<Value>
  #loading: Promise<Value> | undefined

  constructor(load: () => Promise<Value>) {
    this.#load = load
  }

  /** Loads it the first time, and answers with the same one from then on. */
  readonly get = (): Promise<Value> => {
    this.#loading ??= this.#load()
    return this.#loading
  }

  /** Nothing where nobody has asked for it: then there is nothing to close either. */
  readonly ifLoaded = async (): Promise<Value | undefined> => this.#loading
}
