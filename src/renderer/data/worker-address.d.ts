/** What the build makes of a worker: its address. */
declare module '*?worker&url' {
  const address: string
  export default address
}

/** Known to Chromium, not yet to the compiler's list of what a page has. */
interface Window {
  readonly trustedTypes?: {
    readonly createPolicy: (
      name: string,
      rules: { readonly createScriptURL: (address: string) => string }
    ) => { readonly createScriptURL: (address: string) => object }
  }
}
