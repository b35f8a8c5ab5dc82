import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A phone number as it was given, beside the form in which numbers are compared. */
export interface Phone {
  raw: string;
  /** E.164, e.g. `+49401234567`; null if the raw text is no possible number. */
  e164: string | null;
}

const parse = (raw: string) => {
  const number = parsePhoneNumberFromString(raw, { defaultCountry: 'DE', extract: false });
  return number?.isPossible() ? number : undefined;
};

/** Reads a number as dialled in Germany; `0049`, `+49 (0)` and separators are understood. */
export function readPhone(raw: string): Phone {
  return { raw, e164: parse(raw)?.number ?? null };
}

/** True if both texts are possible numbers and the same line. */
export function samePhone(left: string, right: string): boolean {
  const { e164 } = readPhone(left);
  return e164 !== null && e164 === readPhone(right).e164;
}

/** For display: German numbers as dialled here, others with their country code; else unchanged. */
export function formatPhone(raw: string): string {
  const number = parse(raw);
  if (number === undefined) return raw;
  return number.countryCallingCode === '49'
    ? number.formatNational()
    : number.formatInternational();
}
