/** Stands in `index.html` wherever a nonce belongs; replaced in every response. */
export const noncePlaceholder = '__CSP_NONCE__';

/**
 * Content security policy of the workspace page: everything is forbidden but our own files, and scripts
 * and styles need the nonce of this very response. `blob:` is for page images that were fetched once
 * from their one-time address. Without `'self'` in script-src, bytes lent to the window can never run.
 */
export const workspacePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** For everything that is not the workspace page: it may do nothing at all. */
export const lockedPolicy = "default-src 'none'; frame-ancestors 'none'";

/** For script files: it binds them only when one runs as a worker (the page viewer's decoder). */
export const scriptPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** For the plain notice page: its own style, by nonce, and nothing else. */
export const noticePolicy = (nonce: string): string =>
  `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Headers of every answer of the app:// handler. */
export const securityHeaders = (policy: string): Record<string, string> => ({
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
  'cache-control': 'no-store',
});
