import { addressKind, type PostalAddress } from './address.ts';
import { addDays, type IsoDate } from './dates.ts';
import { isDin91379Name, isDin91379Text } from './din91379.ts';
import { parseIban } from './iban.ts';
import { readPhone } from './phone.ts';
import { isPostcode } from './postcode.ts';

/**
 * What may be put on record for a member, field by field: the service decides by it, the form says the
 * same before anything is sent. A fault is a code; its words are in `service-contract/fact-words.ts`.
 */
export type FieldFault =
  | 'fieldEmpty'
  | 'fieldTooLong'
  | 'fieldSigns'
  | 'houseNumberMissing'
  | 'packstationNoLetters'
  | 'postcodeGerman'
  | 'countryUnknown'
  | 'phoneImpossible'
  | 'emailForm'
  | 'ibanCountry'
  | 'ibanLength'
  | 'ibanFormat'
  | 'ibanCheckDigits'
  | 'dayUnknown'
  | 'dayPast'
  | 'dayTooFar';

/** The first fault of each field that has one. */
export type FieldFaults<Field extends string> = Partial<Record<Field, FieldFault>>;

/** One line as it is kept: normal form C, no white space around or doubled within. */
export function tidyLine(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ');
}

const lineFault = (
  text: string,
  most: number,
  fits: (text: string) => boolean,
): FieldFault | null => {
  if (text === '') return 'fieldEmpty';
  if (text.length > most) return 'fieldTooLong';
  return fits(text) ? null : 'fieldSigns';
};

const faultsOf = <Field extends string>(
  found: readonly (readonly [Field, FieldFault | null])[],
): FieldFaults<Field> =>
  Object.fromEntries(found.filter(([, fault]) => fault !== null)) as FieldFaults<Field>;

export type AddressField = 'street' | 'houseNumber' | 'addition' | 'postcode' | 'town' | 'country';
export type TypedAddress = Omit<PostalAddress, 'kind'>;

/** The address as it is kept: tidy lines, and what kind of place the street line names. */
export function readAddress(typed: TypedAddress): PostalAddress {
  const street = tidyLine(typed.street);
  const addition = tidyLine(typed.addition ?? '');
  return {
    kind: addressKind(street),
    street,
    houseNumber: tidyLine(typed.houseNumber),
    addition: addition === '' ? null : addition,
    postcode: tidyLine(typed.postcode),
    town: tidyLine(typed.town),
    country: typed.country.toUpperCase(),
  };
}

/** Lengths are those of the letters' address field; a parcel station takes no letters (domain rule 15). */
export function addressFaults(address: PostalAddress): FieldFaults<AddressField> {
  const german = address.country === 'DE';
  const { street, houseNumber, addition, postcode, town, country } = address;
  return faultsOf([
    [
      'street',
      address.kind === 'packstation'
        ? 'packstationNoLetters'
        : lineFault(street, 100, isDin91379Text),
    ],
    ['houseNumber', houseNumberFault(houseNumber, german)],
    ['addition', addition === null ? null : lineFault(addition, 60, isDin91379Text)],
    ['postcode', postcodeFault(postcode, german)],
    ['town', lineFault(town, 80, isDin91379Text)],
    ['country', isCountry(country) ? null : 'countryUnknown'],
  ]);
}

/** Every house in Germany has a number; elsewhere some have only a name. */
const houseNumberFault = (houseNumber: string, german: boolean): FieldFault | null => {
  if (houseNumber === '') return german ? 'houseNumberMissing' : null;
  return lineFault(houseNumber, 20, isDin91379Text);
};

const postcodeFault = (postcode: string, german: boolean): FieldFault | null => {
  if (german) return isPostcode(postcode) ? null : 'postcodeGerman';
  // Some countries have none.
  return postcode === '' ? null : lineFault(postcode, 10, isDin91379Text);
};

const regionNames = (language: 'de' | 'en') =>
  new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
const names = { de: regionNames('de'), en: regionNames('en') };

/** True for a code of ISO 3166-1 alpha-2 that stands for a country people can live in. */
export function isCountry(code: string): boolean {
  return (
    /^[A-Z]{2}$/u.test(code) &&
    !NO_COUNTRY.has(code) &&
    // A code that was withdrawn (`DD`, `SU`) bears the name of its successor.
    new Intl.Locale('und', { region: code }).region === code &&
    names.de.of(code) !== undefined
  );
}

/** Codes that CLDR names but that are no country: groups, outlying marks, pseudo-languages. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

export function countryName(code: string, language: 'de' | 'en'): string {
  return names[language].of(code) ?? code;
}

/** `Deutschland`, `Germany` or `de` → `DE`; null if no country is called so. */
export function readCountry(text: string): string | null {
  const wanted = tidyLine(text).toLowerCase();
  const code = wanted.toUpperCase();
  if (isCountry(code)) return code;
  return countryCodes().find((one) => isCalled(one, wanted)) ?? null;
}

const isCalled = (code: string, wanted: string): boolean =>
  (['de', 'en'] as const).some((language) => countryName(code, language).toLowerCase() === wanted);

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
const countryCodes = (): string[] =>
  letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountry);

/** A number must be one that can be dialled; the raw text is kept beside its E.164 form. */
export function phoneFault(raw: string): FieldFault | null {
  if (raw === '') return 'fieldEmpty';
  if (raw.length > 40) return 'fieldTooLong';
  return readPhone(raw).e164 === null ? 'phoneImpossible' : null;
}

/** Local part and domain of RFC 5321, without its quoted and bracketed forms that nobody has. */
const EMAIL =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;

export function emailFault(email: string): FieldFault | null {
  if (email === '') return 'fieldEmpty';
  if (email.length > 254 || email.indexOf('@') > 64) return 'fieldTooLong';
  return EMAIL.test(email) ? null : 'emailForm';
}

export type NameField = 'title' | 'firstName' | 'lastName';
export interface TypedName {
  readonly title: string | null;
  readonly firstName: string;
  readonly lastName: string;
}

export function readName({ title, firstName, lastName }: TypedName): TypedName {
  const tidyTitle = tidyLine(title ?? '');
  return {
    title: tidyTitle === '' ? null : tidyTitle,
    firstName: tidyLine(firstName),
    lastName: tidyLine(lastName),
  };
}

/** Names of persons hold what DIN 91379 data type A allows, so that every letter can print them. */
export function nameFaults({ title, firstName, lastName }: TypedName): FieldFaults<NameField> {
  return faultsOf([
    ['title', title === null ? null : lineFault(title, 40, isDin91379Name)],
    ['firstName', lineFault(firstName, 120, isDin91379Name)],
    ['lastName', lineFault(lastName, 120, isDin91379Name)],
  ]);
}

const ibanFaults = {
  country: 'ibanCountry',
  length: 'ibanLength',
  format: 'ibanFormat',
  checkDigits: 'ibanCheckDigits',
} as const;

export function ibanFault(iban: string): FieldFault | null {
  if (iban.trim() === '') return 'fieldEmpty';
  const result = parseIban(iban);
  return result.ok ? null : ibanFaults[result.part];
}

export function holderFault(holder: string): FieldFault | null {
  return lineFault(holder, 120, isDin91379Name);
}

const LONGEST_BACK_DAYS = 90;
const LONGEST_AHEAD_DAYS = 365;

/** The first day of an account: lately or within a year. */
export function accountFromFault(from: IsoDate, today: IsoDate): FieldFault | null {
  const inTime =
    addDays(today, -LONGEST_BACK_DAYS) <= from && from <= addDays(today, LONGEST_AHEAD_DAYS);
  return inTime ? null : 'dayTooFar';
}

/** The day from which an account has ended: not in the past, where it has been used. */
export function accountEndFault(endsOn: IsoDate, today: IsoDate): FieldFault | null {
  if (endsOn < today) return 'dayPast';
  return endsOn <= addDays(today, LONGEST_AHEAD_DAYS) ? null : 'dayTooFar';
}

/** Where an account stands on a day; on the day it ends it has ended (domain rule 25). */
export function accountState(
  { validFrom, endsOn }: { readonly validFrom: IsoDate; readonly endsOn: IsoDate | null },
  today: IsoDate,
): 'future' | 'inForce' | 'ended' {
  if (endsOn !== null && endsOn <= today) return 'ended';
  return today < validFrom ? 'future' : 'inForce';
}
