/**
 * Chromium intercepts no custom scheme, so the pages of `app://workspace` live at
 * `https://workspace.app.invalid` (a reserved domain that no resolver answers). Addresses are translated
 * wherever they cross: requests, response headers, IPC values, frame addresses.
 */

/** `app://workspace/a` → `https://workspace.app.invalid/a`; other addresses stay as they are. */
export const toPage = (schemes: ReadonlySet<string>, address: string): string => {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([a-z0-9.-]+)(?=$|[/?#])/i.exec(address);
  const [whole, scheme, host] = match ?? [];
  return scheme !== undefined && schemes.has(scheme)
    ? `https://${host}.${scheme}.invalid${address.slice(whole?.length ?? 0)}`
    : address;
};

/** The way back. */
export const fromPage = (schemes: ReadonlySet<string>, address: string): string => {
  const match = /^https:\/\/([a-z0-9.-]+)\.([a-z0-9+-]+)\.invalid(?=$|[/?#])/i.exec(address);
  const [whole, host, scheme] = match ?? [];
  return scheme !== undefined && schemes.has(scheme)
    ? `${scheme}://${host}${address.slice(whole?.length ?? 0)}`
    : address;
};

/** Content security policies and redirects name origins in the middle of a value. */
export const headerToPage = (schemes: ReadonlySet<string>, value: string): string =>
  value
    .split(/([\s;,]+)/)
    .map((word) =>
      word.endsWith(':') && schemes.has(word.slice(0, -1))
        ? `https://*.${word}`.replace(/:$/, '.invalid')
        : toPage(schemes, word),
    )
    .join('');
