/** Whether a version is that of a build on another Electron than the one releases are made with: see `scripts/package`. */
export const isDevelopmentBuild = (version: string): boolean => version.endsWith('-development')
