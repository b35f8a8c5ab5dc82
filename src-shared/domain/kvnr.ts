/**
 * Krankenversichertennummer: one letter A–Z, eight digits, one check digit; lifelong (§ 290 SGB V).
 * It names a person and never authenticates them (domain rule 3).
 */

/** The part of a typed number that does not fit, so that the screen can say which one to ask again. */
export type KvnrPart = 'length' | 'letter' | 'digits' | 'checkDigit';

export type KvnrResult =
  | {
      ok: true;
      /** Canonical form: upper-case letter + nine digits. */
      kvnr: string;
      /** The long form's own check digit misfits. Its algorithm is not published: never an error. */
      hint?: 'longFormCheckDigit';
    }
  | { ok: false; part: KvnrPart };

const SHORT_LENGTH = 10;
/** KVNR + IK + check digit, and KVNR + IK + main insured's KVNR + check digit. */
const LONG_LENGTHS = [20, 30];
const SEPARATORS = /[\s\u00ad\u2010-\u2015\u2212-]/gu;

/** Letters count as two digits 01–26; weights 1,2,1,2,…; digit sums; modulo 10. */
function moduloTen(characters: string): number {
  const digits = Array.from(characters, (character) =>
    /[A-Z]/.test(character)
      ? String(character.charCodeAt(0) - 'A'.charCodeAt(0) + 1).padStart(2, '0')
      : character,
  ).join('');
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const product = Number(digits[index]) * (index % 2 === 0 ? 1 : 2);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10;
}

/**
 * Check digit of a KVNR.
 * @param letterAndDigits upper-case letter and eight digits, e.g. `A12345678`
 * @throws RangeError on any other shape
 */
export function kvnrCheckDigit(letterAndDigits: string): number {
  if (!/^[A-Z]\d{8}$/.test(letterAndDigits)) {
    throw new RangeError('A KVNR check digit needs one letter A-Z and eight digits.');
  }
  return moduloTen(letterAndDigits);
}

/** Canonical KVNR of a letter and eight digits. Synthetic data uses the letter X only. */
export function kvnrWithCheckDigit(letter: string, eightDigits: string): string {
  return `${letter}${eightDigits}${kvnrCheckDigit(letter + eightDigits)}`;
}

/** Reads any notation: spaces, dashes, lower case, and the 20- or 30-digit long form. */
export function parseKvnr(input: string): KvnrResult {
  const characters = Array.from(input.replace(SEPARATORS, ''));
  const isLong = LONG_LENGTHS.includes(characters.length);
  if (characters.length !== SHORT_LENGTH && !isLong) return { ok: false, part: 'length' };

  // Tested before upper-casing: `ı` and `ſ` would otherwise become plain I and S.
  const [letter = '', ...rest] = characters;
  if (!/^[A-Za-z]$/.test(letter)) return { ok: false, part: 'letter' };
  if (!longFormDigits.test(rest.join(''))) return { ok: false, part: 'digits' };

  const whole = (letter + rest.join('')).toUpperCase();
  const kvnr = whole.slice(0, SHORT_LENGTH);
  if (kvnrCheckDigit(kvnr.slice(0, 9)) !== Number(kvnr[9]))
    return { ok: false, part: 'checkDigit' };
  if (isLong && moduloTen(whole.slice(0, -1)) !== Number(whole.at(-1))) {
    return { ok: true, kvnr, hint: 'longFormCheckDigit' };
  }
  return { ok: true, kvnr };
}

/** What follows the first letter: nine digits, then nothing, an IK or an IK and a second KVNR. */
const longFormDigits = /^\d{9}(?:\d{9}(?:[A-Za-z]\d{9})?\d)?$/;

/** True for the canonical form with a fitting check digit. */
export function isKvnr(text: string): boolean {
  const result = parseKvnr(text);
  return result.ok && result.kvnr === text;
}

/** Display form, e.g. `X123 456 780`. */
export function formatKvnr(kvnr: string): string {
  return `${kvnr.slice(0, 4)} ${kvnr.slice(4, 7)} ${kvnr.slice(7)}`;
}
