import { ICCSN_PREFIX } from '#shared/domain/iccsn.ts';
import { kvnrWithCheckDigit } from '#shared/domain/kvnr.ts';
import type { Random } from './random.ts';

export interface SyntheticPhone {
  raw: string;
  e164: string;
}

/**
 * The five number ranges that nobody will ever be given (Bundesnetzagentur, Mitteilung 148/2021:
 * Rufnummern für Medienproduktionen). By first digit of the postcode; a thousand lines each, then
 * longer ones behind the same digits.
 */
const RANGES = {
  berlin: ['30', '23125'],
  hamburg: ['40', '66969'],
  koeln: ['221', '4710'],
  frankfurt: ['69', '90009'],
  muenchen: ['89', '99998'],
} as const;
type Range = keyof typeof RANGES;
const RANGE_OF_REGION: readonly Range[] = [
  'berlin',
  'berlin',
  'hamburg',
  'hamburg',
  'koeln',
  'koeln',
  'frankfurt',
  'muenchen',
  'muenchen',
  'muenchen',
];
const LINES_PER_RANGE = 1_000;
/** Mobile ranges of the same kind: 0171 39200 00–99 and 0176 040690 00–99. */
const MOBILE = ['17139200', '176040690'] as const;
const LINES_PER_MOBILE_RANGE = 100;

/** Coprime with ten: a walk through all numbers of a size without meeting one twice. */
const KVNR_STEP = 48_271_903;
const ICCSN_STEP = 738_190_267;
const PHONE_STEP = 617;
/** Not the number of any card issuer. */
const CARD_ISSUER = '99321';

/**
 * Hands out numbers, each once. KVNRs begin with X, the range of test identities; bank codes begin
 * with 9, which no German bank has.
 */
export class Numbers {
  readonly #start: number;
  #kvnrs = 0;
  #cards = 0;
  #mobiles = 0;
  readonly #lines: Record<Range, number> = {
    berlin: 0,
    hamburg: 0,
    koeln: 0,
    frankfurt: 0,
    muenchen: 0,
  };

  constructor(random: Random) {
    this.#start = random.below(90_000_000);
  }

  kvnr(): string {
    this.#kvnrs += 1;
    const number = (this.#start + this.#kvnrs * KVNR_STEP) % 10 ** 8;
    return kvnrWithCheckDigit('X', String(number).padStart(8, '0'));
  }

  iccsn(): string {
    this.#cards += 1;
    const number = (this.#start + this.#cards * ICCSN_STEP) % 10 ** 10;
    return `${ICCSN_PREFIX}${CARD_ISSUER}${String(number).padStart(10, '0')}`;
  }

  landline(postcode: string, random: Random): SyntheticPhone {
    const range = RANGE_OF_REGION[Number(postcode[0])] ?? 'hamburg';
    const [area, block] = RANGES[range];
    const line = this.#lines[range];
    this.#lines[range] += 1;
    const number = String((line * PHONE_STEP) % LINES_PER_RANGE).padStart(3, '0');
    const extension = line < LINES_PER_RANGE ? '' : String(Math.floor(line / LINES_PER_RANGE));
    return written(area, `${block}${number}${extension}`, random);
  }

  /** A mobile line, or null when the two hundred are given out. */
  mobile(random: Random): SyntheticPhone | null {
    const prefix = MOBILE[Math.floor(this.#mobiles / LINES_PER_MOBILE_RANGE)];
    if (prefix === undefined) return null;
    const line = String(this.#mobiles % LINES_PER_MOBILE_RANGE).padStart(2, '0');
    this.#mobiles += 1;
    return written(prefix.slice(0, 3), `${prefix.slice(3)}${line}`, random);
  }
}

/** As people note it down: every notation in use. */
function written(area: string, number: string, random: Random): SyntheticPhone {
  const pairs = number.replace(/(\d{2})(?=\d)/gu, '$1 ');
  const raw = random.pick([
    `0${area} ${number}`,
    `0${area}/${number}`,
    `0${area}-${number}`,
    `(0${area}) ${pairs}`,
    `+49 ${area} ${number}`,
    `0049 ${area} ${number}`,
    `0${area}${number}`,
  ]);
  return { raw, e164: `+49${area}${number}` };
}

/** A German IBAN with valid check digits and a bank code that no bank has. */
export function iban(random: Random): string {
  const account = `9${random.digits(7)}${random.digits(10)}`;
  // 131400 = "DE00" moved to the end, letters as numbers (ISO 13616).
  const rest = Number(BigInt(`${account}131400`) % 97n);
  return `DE${String(98 - rest).padStart(2, '0')}${account}`;
}
