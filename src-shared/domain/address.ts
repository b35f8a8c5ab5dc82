import { nameKey } from './names.ts';
import { isWithinOneTypo } from './typo-distance.ts';

/** A parcel station takes no letters of ours (domain rule 15). */
export type AddressKind = 'street' | 'packstation' | 'poBox';

export interface PostalAddress {
  kind: AddressKind;
  /** Street name, "Packstation", "Postfiliale" or "Postfach". */
  street: string;
  houseNumber: string;
  /** c/o, floor, building. */
  addition: string | null;
  postcode: string;
  town: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

/** Lines of the address field of a letter (DIN 5008 form B). */
export const ADDRESS_FIELD_LINES = 6;

/** Tells what a typed street line names: a Packstation or Postfiliale, a Postfach or a street. */
export function addressKind(streetLine: string): AddressKind {
  if (/^\s*(?:dhl[\s-]*)?(?:pack\s*station|post\s*filiale|paketshop)\b/iu.test(streetLine)) {
    return 'packstation';
  }
  return /^\s*(?:post\s*fach|p\.?\s*o\.?\s*box)\b/iu.test(streetLine) ? 'poBox' : 'street';
}

/** Splits `Straße des 17. Juni 135 a` into street and house number; no number gives ''. */
export function splitStreetLine(streetLine: string): { street: string; houseNumber: string } {
  const line = streetLine.trim().replace(/\s+/gu, ' ');
  const match = /^(.*?\D)\s*(\d+\s?[a-z]?(?:\s?[-/+]\s?\d+\s?[a-z]?)?)$/iu.exec(line);
  if (match === null) return { street: line, houseNumber: '' };
  const [, street = '', houseNumber = ''] = match;
  return { street: street.replace(/[\s,]+$/u, ''), houseNumber };
}

/** One key for all spellings: `Karl-Marx-Str. 5 a` = `karl marx straße 5a`. */
export function streetKey(streetLine: string): string {
  return chunks(streetLine).join('');
}

/** True if two street lines with house numbers are spelled alike. */
export function sameStreet(left: string, right: string): boolean {
  return streetKey(left) === streetKey(right);
}

/**
 * Compares what a caller says with the stored address: street with house number, and postcode or
 * town. Spelling is forgiven (abbreviations, umlauts, one typo in a longer word), numbers never.
 */
export function matchesAddress(answer: string, address: PostalAddress): boolean {
  const street = `${address.street} ${address.houseNumber}`;
  const { postcode, town } = address;
  if (street.trim() === '' || postcode === '' || town === '') return false;
  const given = chunks(answer.replace(/\bDE?-(?=\d{5}\b)/iu, ' '));
  return [
    `${street} ${postcode} ${town}`,
    `${street} ${postcode}`,
    `${street}, ${town}`,
    `${postcode} ${town} ${street}`,
    `${town} ${street}`,
  ].some((expected) => sameChunks(given, chunks(expected)));
}

/**
 * The lines of a letter's address field, without blank ones.
 * @param recipient name lines, the addressee first
 * @throws RangeError if they do not fit into the six lines of DIN 5008
 */
export function letterAddressLines(recipient: readonly string[], address: PostalAddress): string[] {
  const country =
    address.country === 'DE' ? '' : (countryNames.of(address.country) ?? address.country);
  const lines = [
    ...recipient,
    address.addition ?? '',
    `${address.street} ${address.houseNumber}`,
    `${address.postcode} ${address.town}`,
    country.toUpperCase(),
  ]
    .map((line) => line.trim().replace(/\s+/gu, ' '))
    .filter((line) => line !== '');
  if (lines.length > ADDRESS_FIELD_LINES) {
    throw new RangeError(`An address field has ${ADDRESS_FIELD_LINES} lines, not ${lines.length}.`);
  }
  return lines;
}

/** DIN 5008: the country in German, in capitals, last. */
const countryNames = new Intl.DisplayNames(['de'], { type: 'region' });

/** A number with its letter or range, never a postcode behind a dash: exact wherever compared. */
const NUMBER =
  /\d+(?:\s?[a-z](?![\p{L}\p{N}]))?(?:\s?[-/]\s?(?!\d{5})\d+(?:\s?[a-z](?![\p{L}\p{N}]))?)?/giu;

/** Alternating runs of words and numbers, each as its key; numbers keep letter and range. */
function chunks(text: string): string[] {
  const found: string[] = [];
  let end = 0;
  const addWords = (words: string) => {
    const key = wordsKey(words);
    if (key !== '') found.push(key);
  };
  for (const match of text.matchAll(NUMBER)) {
    addWords(text.slice(end, match.index));
    found.push(match[0].replace(/\s/gu, '').replace('/', '-').toLowerCase());
    end = match.index + match[0].length;
  }
  addWords(text.slice(end));
  return found;
}

function wordsKey(words: string): string {
  return nameKey(words)
    .split(' ')
    .map((word) => word.replace(/stra?s?s?e?$/u, 'str').replace(/^sankt$/u, 'st'))
    .map((word) => word.replace(/pl$/u, 'platz'))
    .join('');
}

/** Short words differ by one letter too easily (`Am` and `Im`). */
const FORGIVING_LENGTH = 6;

function sameChunks(given: readonly string[], expected: readonly string[]): boolean {
  return (
    given.length === expected.length &&
    given.every((chunk, index) => {
      const other = expected[index] ?? '';
      if (chunk === other) return true;
      const isWord = !/\d/u.test(chunk + other);
      return isWord && other.length >= FORGIVING_LENGTH && isWithinOneTypo(chunk, other);
    })
  );
}
