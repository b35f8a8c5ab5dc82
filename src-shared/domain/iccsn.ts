/** ICCSN, the number of a health card: 20 digits, 80 (health) + 276 (Germany) first. */

export type IccsnResult =
  | { ok: true; iccsn: string }
  | { ok: false; part: 'length' | 'digits' | 'prefix' };

export const ICCSN_PREFIX = '80276';

/** Reads a card number with or without spaces and dashes. */
export function parseIccsn(input: string): IccsnResult {
  const iccsn = input.replace(/[\s-]/gu, '');
  if (Array.from(iccsn).length !== 20) return { ok: false, part: 'length' };
  if (!/^\d{20}$/.test(iccsn)) return { ok: false, part: 'digits' };
  if (!iccsn.startsWith(ICCSN_PREFIX)) return { ok: false, part: 'prefix' };
  return { ok: true, iccsn };
}

/** The possession factor of domain rule 5. */
export function iccsnLast5(iccsn: string): string {
  return iccsn.replace(/[\s-]/gu, '').slice(-5);
}
