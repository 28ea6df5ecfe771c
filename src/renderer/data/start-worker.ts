const policy = window.trustedTypes?.createPolicy('workers', { createScriptURL: (address) => address })

/**
 * Starts a worker of the build's own. The page's policy lets no plain text be run; these addresses are made by the build
 * (`*?worker&url`) and come from nowhere else.
 */
export function startWorker(address: string, name: string): Worker {
  const trusted = (policy?.createScriptURL(address) ?? address) as string // the constructor's type knows no trusted ones
  return new Worker(trusted, { type: 'module', name })
}
