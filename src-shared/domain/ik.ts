/** Institutionskennzeichen: nine digits, the last one checks positions 3 to 8. */

export type IkResult =
  | { ok: true; ik: string }
  | { ok: false; part: 'length' | 'digits' | 'checkDigit' };

/**
 * Check digit of an IK: positions 3–8 × 2,1,2,1,2,1; digit sums; modulo 10.
 * @param firstEight the first eight digits
 * @throws RangeError on any other shape
 */
export function ikCheckDigit(firstEight: string): number {
  if (!/^\d{8}$/.test(firstEight)) {
    throw new RangeError('An IK check digit needs eight digits.');
  }
  let sum = 0;
  for (let index = 2; index < 8; index += 1) {
    const product = Number(firstEight[index]) * (index % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10;
}

/** Reads an IK with or without spaces and dashes. */
export function parseIk(input: string): IkResult {
  const ik = input.replace(/[\s-]/gu, '');
  if (Array.from(ik).length !== 9) return { ok: false, part: 'length' };
  if (!/^\d{9}$/.test(ik)) return { ok: false, part: 'digits' };
  if (ikCheckDigit(ik.slice(0, 8)) !== Number(ik[8])) return { ok: false, part: 'checkDigit' };
  return { ok: true, ik };
}

/** True for nine digits with a fitting check digit. */
export function isIk(text: string): boolean {
  const result = parseIk(text);
  return result.ok && result.ik === text;
}
