import { type IsoDate, parseGermanDate, yearOf } from '#shared/domain/dates.ts';
import { type KvnrPart, parseKvnr } from '#shared/domain/kvnr.ts';
import { readPhone } from '#shared/domain/phone.ts';
import { parsePostcode } from '#shared/domain/postcode.ts';
import { canonicalTrackingId, looksLikeTrackingId } from '#shared/domain/tracking-id.ts';
import type { CriterionKind } from '#shared/service-contract/lookup.ts';
import { probableKvnrFault } from './kvnr-fault.ts';
import { placedWords } from './words.ts';

export interface DayMonth {
  readonly day: number;
  readonly month: number;
}

/** How a lookup text was understood (domain rule 2). Towns are among the words until the database says. */
export interface Criteria {
  readonly kvnr: string | null;
  readonly trackingId: string | null;
  /** E.164. */
  readonly phone: string | null;
  /** Two days if the year was typed with two digits and could be of either century. */
  readonly birthDates: readonly IsoDate[];
  /** The year may be typed on: `19` or `20` could become any year. */
  readonly isYearUnfinished: boolean;
  readonly dayMonth: DayMonth | null;
  readonly birthYear: number | null;
  readonly postcode: string | null;
  readonly words: readonly { readonly raw: string; readonly index: number }[];
  /** Everything but the words, in the text's order. */
  readonly understood: readonly { readonly kind: CriterionKind; readonly index: number }[];
  /** What is wrong if this was meant as a KVNR and nothing else fits; `certain` if it can be nothing else. */
  readonly kvnrFault: { readonly part: KvnrPart; readonly certain: boolean } | null;
}

/** Reads one text in any order and notation: numbers first, the rest are words. */
export const readCriteria = (typed: string, today: IsoDate): Criteria => {
  const text = typed.normalize('NFC').replace(/[,;\t\n\r]/gu, ' ');
  const reader = new Reader(text);
  const { kvnr, isWrong } = readKvnr(reader);
  const trackingId = kvnr === null ? readTrackingId(reader) : null;
  const plainBirth = readBirth(reader, PLAIN_DATES, today);
  const phone = readPhoneNumber(reader, today);
  const birth = plainBirth ?? readBirth(reader, BARE_DATES, today) ?? NO_BIRTH;
  const birthYear = readBirthYear(reader, today);
  const postcode = readPostcode(reader);
  return {
    kvnr,
    trackingId,
    phone,
    ...birth,
    birthYear,
    postcode,
    words: placedWords(reader.rest),
    understood: reader.taken.toSorted((one, two) => one.index - two.index),
    kvnrFault: isWrong ? { part: 'checkDigit', certain: true } : faultIn(typed, kvnr),
  };
};

const faultIn = (typed: string, kvnr: string | null) =>
  kvnr === null ? probableKvnrFault(typed) : null;

/** Not part of any notation: what was read is overwritten with it, so that nothing joins across. */
const TAKEN = '\u0001';

/** Takes what it recognises out of the text; places stay as they were typed. */
class Reader {
  rest: string;
  readonly taken: { readonly kind: CriterionKind; readonly index: number }[] = [];

  constructor(text: string) {
    this.rest = text;
  }

  /** The first match that `read` makes something of; it says how many characters belong to it. */
  take<Value>(
    pattern: RegExp,
    read: (found: string) => { value: Value; kind: CriterionKind; length: number } | null,
  ): Value | null {
    for (const { 0: found, index } of this.rest.matchAll(pattern)) {
      const reading = read(found);
      if (reading !== null) {
        const { value, kind, length } = reading;
        this.rest =
          this.rest.slice(0, index) + TAKEN.repeat(length) + this.rest.slice(index + length);
        this.taken.push({ kind, index });
        return value;
      }
    }
    return null;
  }
}

const SEPARATED_DIGITS = String.raw`(?:[\s\u00ad\u2010-\u2015-]?\d)`;
/** A KVNR alone or at the head of its long forms (domain/kvnr.ts). */
const KVNR = new RegExp(
  `(?<![\\p{L}\\p{N}])[A-Za-z]${SEPARATED_DIGITS}{9}` +
    `(?:${SEPARATED_DIGITS}{9}(?:[\\s-]?[A-Za-z]${SEPARATED_DIGITS}{9})?${SEPARATED_DIGITS})?(?![\\p{L}\\p{N}])`,
  'gu',
);

const readKvnr = (reader: Reader): { kvnr: string | null; isWrong: boolean } => {
  let isWrong = false;
  const kvnr = reader.take(KVNR, (found) => {
    const result = parseKvnr(found);
    isWrong ||= !result.ok;
    return result.ok ? { value: result.kvnr, kind: 'kvnr', length: found.length } : null;
  });
  return { kvnr, isWrong: isWrong && kvnr === null };
};

const OWN_TRACKING = /(?<![\p{L}\p{N}])HEK(?:[\s\u2010-\u2015-]?[A-Z0-9]){12}(?![\p{L}\p{N}])/giu;
/** One unbroken word of letters and digits; dashes may group it. */
const OTHER_TRACKING = /(?<![\p{L}\p{N}])[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?![\p{L}\p{N}])/gu;

const readTrackingId = (reader: Reader): string | null => {
  const read = (found: string) =>
    looksLikeTrackingId(found)
      ? ({
          value: canonicalTrackingId(found),
          kind: 'trackingId',
          length: found.length,
        } as const)
      : null;
  return reader.take(OWN_TRACKING, read) ?? reader.take(OTHER_TRACKING, read);
};

type Birth = Pick<Criteria, 'birthDates' | 'isYearUnfinished' | 'dayMonth'>;
const NO_BIRTH: Birth = { birthDates: [], isYearUnfinished: false, dayMonth: null };

const MONTH = '(?:jan|feb|mär|mar|mae|apr|mai|jun|jul|aug|sep|okt|nov|dez)[a-zä]*';
/** Nothing else is written like these. */
const PLAIN_DATES = [
  /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/gu,
  new RegExp(`(?<!\\d)\\d{1,2}\\.?\\s*${MONTH}\\.?(?:\\s*\\d{1,4})?(?!\\d)`, 'giu'),
  /(?<!\d)\d{1,2}\s?[./-]\s?\d{1,2}(?:\s?[./-](?:\s?\d{1,4})?)?(?!\d)/gu,
];
/** Groups of a phone number look like these, so they come after it. */
const BARE_DATES = [
  /(?<!\d)\d{2}\s\d{2}\s\d{4}(?!\d)/gu,
  /(?<!\d)\d{8}(?!\d)/gu,
  /(?<!\d)\d{6}(?!\d)/gu,
];

const readBirth = (reader: Reader, patterns: readonly RegExp[], today: IsoDate): Birth | null => {
  for (const pattern of patterns) {
    const birth = reader.take(pattern, (found) => {
      const value = birthOf(found, today);
      const kind = value?.dayMonth === null ? 'birthDate' : 'birthDayMonth';
      return value === null ? null : { value, kind, length: found.length };
    });
    if (birth !== null) {
      return birth;
    }
  }
  return null;
};

/** Older members there are none of: a number that begins like a year is none. */
const EARLIEST_YEAR = 1890;

const birthOf = (found: string, today: IsoDate): Birth | null => {
  const typed = found.trim();
  const read = parseGermanDate(typed, today) ?? withoutUnfinishedYear(typed, today);
  if (read === null) {
    return null;
  }
  if (read.kind === 'dayMonth') {
    return { ...NO_BIRTH, dayMonth: { day: read.day, month: read.month } };
  }
  if (yearOf(read.date) < EARLIEST_YEAR || read.date > today) {
    return null;
  }
  const hasShortYear = !typed.includes(String(yearOf(read.date)));
  return {
    birthDates: hasShortYear ? bothCenturies(read.date) : [read.date],
    // With separators the year may be typed on: `15.06.19` becomes `15.06.1980`.
    isYearUnfinished: hasShortYear && /\D(?:19|20)$/.test(typed),
    dayMonth: null,
  };
};

/** A year of one or three digits is on its way; day and month are there already. */
const withoutUnfinishedYear = (typed: string, today: IsoDate) => {
  const [, dayAndMonth] = /^(.*\D)(?:\d|\d{3})$/u.exec(typed) ?? [];
  const read = dayAndMonth === undefined ? null : parseGermanDate(dayAndMonth, today);
  return read?.kind === 'dayMonth' ? read : null;
};

/** `15.06.25` may be a baby or somebody a hundred years older. */
const bothCenturies = (date: IsoDate): IsoDate[] => {
  const earlier = `${yearOf(date) - 100}${date.slice(4)}`;
  const isPossible = yearOf(date) >= 2000 && parseGermanDate(earlier, date) !== null;
  return isPossible ? [date, earlier] : [date];
};

const PHONE = /(?<![\p{L}\p{N}+])(?:\+|\(?0)[\d\s/()-]{5,}\d/gu;
/** A line without its leading zero, e.g. pasted from a display. */
const PHONE_WITHOUT_ZERO = /(?<![\p{L}\p{N}])[1-9]\d{8,14}(?![\p{L}\p{N}])/gu;
const LEAST_PHONE_DIGITS = 7;
/** `01067 1980` is a postcode and a year. */
const POSTCODE_AND_YEAR = /^0\d{4}\s+(?:19|20)\d{2}$/u;

const readPhoneNumber = (reader: Reader, today: IsoDate): string | null => {
  const read = (found: string): { value: string; kind: 'phone'; length: number } | null => {
    const isOther = POSTCODE_AND_YEAR.test(found) || birthOf(found, today) !== null;
    if (isOther || found.replace(/\D/gu, '').length < LEAST_PHONE_DIGITS) {
      return null;
    }
    const { e164 } = readPhone(found);
    if (e164 !== null) {
      return { value: e164, kind: 'phone', length: found.length };
    }
    // Something else may follow the number: try without the last group.
    const shorter = found.replace(/[\s/()-]+\d+$/u, '');
    return shorter === found ? null : read(shorter);
  };
  return reader.take(PHONE, read) ?? reader.take(PHONE_WITHOUT_ZERO, read);
};

const readBirthYear = (reader: Reader, today: IsoDate): number | null =>
  reader.take(/(?<![\p{L}\p{N}])(?:19|20)\d{2}(?![\p{L}\p{N}])/gu, (found) =>
    Number(found) > yearOf(today) ? null : { value: Number(found), kind: 'birthYear', length: 4 },
  );

const readPostcode = (reader: Reader): string | null =>
  reader.take(/(?<![\p{L}\p{N}])(?:DE?[\s-]?)?\d{5}(?![\p{L}\p{N}])/giu, (found) => {
    const value = parsePostcode(found);
    return value === null ? null : { value, kind: 'postcode', length: found.length };
  });
