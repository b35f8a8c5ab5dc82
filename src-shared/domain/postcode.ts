/** German postcodes (PLZ) are five-digit strings, never numbers: `01067` keeps its zero. */

/** True for five digits; none begins with 00. */
export function isPostcode(text: string): boolean {
  return /^(?!00)\d{5}$/.test(text);
}

/** Reads `22039`, `22 039`, `D-22039`, `DE 22039`; null if it is none. */
export function parsePostcode(input: string): string | null {
  const text = input
    .trim()
    .replace(/^DE?(?:[\s-]*)(?=\d)/iu, '')
    .replace(/\s/gu, '');
  return isPostcode(text) ? text : null;
}
