import { ValidationErrorsIBAN, validateIBAN } from 'ibantools';

export type IbanResult =
  | { ok: true; iban: string }
  | { ok: false; part: 'country' | 'length' | 'format' | 'checkDigits' };

const MASK = '•';

/** Upper case without spaces and dashes: the stored form. */
export function normaliseIban(input: string): string {
  return input.replace(/[\s-]/gu, '').toUpperCase();
}

/** Reads an IBAN in any notation; mod 97 = 1 and the country's own length and structure. */
export function parseIban(input: string): IbanResult {
  const iban = normaliseIban(input);
  const { valid, errorCodes } = validateIBAN(iban);
  if (valid) return { ok: true, iban };
  const has = (...codes: ValidationErrorsIBAN[]) => codes.some((code) => errorCodes.includes(code));
  if (has(ValidationErrorsIBAN.NoIBANProvided, ValidationErrorsIBAN.NoIBANCountry)) {
    return { ok: false, part: 'country' };
  }
  if (has(ValidationErrorsIBAN.WrongBBANLength)) return { ok: false, part: 'length' };
  if (has(ValidationErrorsIBAN.WrongBBANFormat)) return { ok: false, part: 'format' };
  return { ok: false, part: 'checkDigits' };
}

/** Groups of four: `DE89 3704 0044 0532 0130 00`. */
export function formatIban(iban: string): string {
  return normaliseIban(iban).replace(/(.{4})(?=.)/gu, '$1 ');
}

/** Country and last four characters only: `DE•• •••• •••• •••• ••30 00` (domain rule 8). */
export function maskIban(iban: string): string {
  const whole = normaliseIban(iban);
  const hidden = MASK.repeat(Math.max(0, whole.length - 6));
  return formatIban(whole.slice(0, 2) + hidden + whole.slice(-4));
}

/** The knowledge factor of domain rule 5. */
export function ibanLast4(iban: string): string {
  return normaliseIban(iban).slice(-4);
}
