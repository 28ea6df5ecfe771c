const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'frame-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'"
} as const

/** What the page may load and run: only what the app brought along. */
export const contentSecurityPolicy = Object.entries(policy)
  .map(([directive, value]) => `${directive} ${value}`)
  .join('; ')

/**
 * Sent with every answer of the app's scheme, errors included. A policy in the page itself would come too late.
 *
 * `cross-origin-opener-policy` is left out on purpose. It parts a page from the windows that opened it, and here none
 * opens another (`contents-guard.ts`); but for its sake Chromium throws away the process that it has ready for the page,
 * and starts a second one.
 */
export const safetyHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()'
}
