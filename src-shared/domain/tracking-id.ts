/**
 * Tracking IDs. The gateway's own format is not published: an opaque string, compared without case,
 * spaces and dashes. It proves delivery, never identity (domain rules 3 and 14).
 */

/** No vowels (never a word or a name), none of 0/O, 1/I/L, 2/Z, 5/S, 8/B. */
const UNAMBIGUOUS = '34679CDFGHJKMNPQRTVWXY';
const PREFIX = 'HEK';
const OWN_CANONICAL = new RegExp(`^${PREFIX}[${UNAMBIGUOUS}]{12}$`);
const KVNR_SHAPE = /^[A-Z]\d{9}(?:\d{10}(?:[A-Z]\d{9})?)?$/;

/** The form in which tracking IDs are stored and compared. */
export function canonicalTrackingId(input: string): string {
  return input.replace(/[\s\u00ad\u2010-\u2015\u2212-]/gu, '').toUpperCase();
}

/** Groups that can be read aloud: `HEK-XXXX-XXXX-XXXX`, anything else in fours. */
export function formatTrackingId(input: string): string {
  const canonical = canonicalTrackingId(input);
  const grouped = (text: string) => text.replace(/(.{4})(?=.)/gu, '$1-');
  return OWN_CANONICAL.test(canonical)
    ? `${PREFIX}-${grouped(canonical.slice(PREFIX.length))}`
    : grouped(canonical);
}

/**
 * True if a lookup text may be meant as a tracking ID. Our own format in any notation; any other
 * only as one word with letters and digits, so that "Meyer 22039" stays a name and a postcode.
 */
export function looksLikeTrackingId(input: string): boolean {
  const canonical = canonicalTrackingId(input);
  if (OWN_CANONICAL.test(canonical)) return true;
  return (
    !/\s/u.test(input.trim()) &&
    /^[A-Z0-9]{8,64}$/.test(canonical) &&
    /[A-Z]/.test(canonical) &&
    /\d/.test(canonical) &&
    !KVNR_SHAPE.test(canonical)
  );
}

/**
 * A new tracking ID in display form.
 * @param randomBelow a whole number from 0 up to, not including, its argument
 */
export function makeTrackingId(randomBelow: (limit: number) => number): string {
  const characters = Array.from({ length: 12 }, () =>
    UNAMBIGUOUS.charAt(randomBelow(UNAMBIGUOUS.length)),
  ).join('');
  return formatTrackingId(PREFIX + characters);
}
