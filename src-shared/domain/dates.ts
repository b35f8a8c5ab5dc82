import { Temporal } from 'temporal-polyfill';
import type { Clock } from './clock.ts';

/**
 * Days and instants as ISO strings, so that they cross every border unchanged. "Today" and "this year"
 * are decided in Europe/Berlin, whatever the machine's zone is.
 */

/** Calendar day, `YYYY-MM-DD`. */
export type IsoDate = string;
/** UTC instant with milliseconds, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export type IsoInstant = string;

export const HOME_ZONE = 'Europe/Berlin';

const plain = (date: IsoDate) => Temporal.PlainDate.from(date);
const instantText = (instant: Temporal.Instant) => instant.toString({ fractionalSecondDigits: 3 });

/** The day it is in Germany. */
export function today(clock: Clock): IsoDate {
  return dayOf(isoInstant(clock));
}

/** The German calendar day on which an instant lies. */
export function dayOf(instant: IsoInstant): IsoDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(HOME_ZONE).toPlainDate().toString();
}

/** Now, as the database and the wire have it. */
export function isoInstant(clock: Clock): IsoInstant {
  return instantText(Temporal.Instant.fromEpochMilliseconds(clock.now()));
}

/** The instant at which a day begins in Germany. */
export function startOfDay(date: IsoDate): IsoInstant {
  return instantText(plain(date).toZonedDateTime(HOME_ZONE).toInstant());
}

/** Moves an instant by real seconds. */
export function addSeconds(instant: IsoInstant, seconds: number): IsoInstant {
  return instantText(Temporal.Instant.from(instant).add({ seconds }));
}

/** Moves an instant by real minutes. */
export function addMinutes(instant: IsoInstant, minutes: number): IsoInstant {
  return instantText(Temporal.Instant.from(instant).add({ minutes }));
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return plain(date).add({ days }).toString();
}

/** The same day some months on, or that month's last day if it is shorter (§ 188 (3) BGB). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return plain(date).add({ months }).toString();
}

/** Whole days from one day to another; negative if the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return plain(from).until(plain(to), { largestUnit: 'day' }).days;
}

/** True if `day` is today or fewer than `days` days ago: "changed in the last 14 days". */
export function isWithinLastDays(day: IsoDate, today: IsoDate, days: number): boolean {
  return daysBetween(day, today) < days;
}

export function yearOf(date: IsoDate): number {
  return plain(date).year;
}

/**
 * Completed years of life. Whoever is born on 29 February is a year older from 1 March in
 * common years (§§ 187 (2), 188 (2) BGB). Negative before the birth.
 */
export function age(birthDate: IsoDate, on: IsoDate): number {
  const born = plain(birthDate);
  const day = plain(on);
  const beforeBirthday = day.month < born.month || (day.month === born.month && day.day < born.day);
  return day.year - born.year - (beforeBirthday ? 1 : 0);
}

/** True for an existing day in ISO form. */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && existing(...splitNumbers(text, '-')) === text;
}

/** TT.MM.JJJJ */
export function formatGermanDate(date: IsoDate): string {
  const { day, month, year } = plain(date);
  return `${pad(day)}.${pad(month)}.${pad(year, 4)}`;
}

/** `24.11.2026, 15:30 Uhr`: an instant as a German clock shows it. */
export function formatGermanDateTime(instant: IsoInstant): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(HOME_ZONE);
  const time = `${pad(local.hour)}:${pad(local.minute)}`;
  return `${formatGermanDate(local.toPlainDate().toString())}, ${time} Uhr`;
}

export type GermanDate =
  | { kind: 'date'; date: IsoDate }
  /** A birthday without its year, e.g. `15.06.`; 29 February is one. */
  | { kind: 'dayMonth'; day: number; month: number };

const MONTHS = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];

/**
 * Reads a typed or spoken day: TT.MM.JJJJ, T.M.JJJJ, T.M.JJ, TTMMJJ, TTMMJJJJ, `1. März 1980`,
 * ISO, and TT.MM. without a year. A two-digit year is the latest one that is not after `today`.
 * @returns null if it is none of these or the day does not exist
 */
export function parseGermanDate(input: string, today: IsoDate): GermanDate | null {
  const text = input
    .trim()
    .toLowerCase()
    .replace(/^(\d{1,2})\.?\s*([a-zä]{3,9})\.?(?=\s|\d|$)/u, spellOut);
  if (isIsoDate(text)) return { kind: 'date', date: text };
  const match =
    /^(\d{1,2})\s*[./ -]\s*(\d{1,2})(?:\s*[./ -]\s*(\d{4}|\d{2})?)?$/u.exec(text) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/u.exec(text);
  if (match === null) return null;
  const [, dayText = '', monthText = '', yearText] = match;
  const day = Number(dayText);
  const month = Number(monthText);
  if (yearText === undefined) {
    return existing(2000, month, day) === null ? null : { kind: 'dayMonth', day, month };
  }
  const date =
    yearText.length === 4
      ? existing(Number(yearText), month, day)
      : latestNotAfter(today, Number(yearText), month, day);
  return date === null ? null : { kind: 'date', date };
}

/** `1. märz` becomes `1.3.`; a word that is no month stays and fails later. */
function spellOut(whole: string, day: string, word: string): string {
  const month = MONTHS.indexOf(word.replace(/^mae/u, 'mä').replace(/^mar/u, 'mär').slice(0, 3)) + 1;
  return month === 0 ? whole : `${day}.${month}.`;
}

function latestNotAfter(today: IsoDate, shortYear: number, month: number, day: number) {
  const century = Math.floor(yearOf(today) / 100) * 100;
  for (const candidateCentury of [century, century - 100]) {
    const date = existing(candidateCentury + shortYear, month, day);
    if (date !== null && date <= today) return date;
  }
  return null;
}

/** The ISO day, or null if the calendar has none. */
function existing(year: number, month: number, day: number): IsoDate | null {
  if (year < 1000) return null;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const pad = (value: number, length = 2) => String(value).padStart(length, '0');

function splitNumbers(text: string, separator: string): [number, number, number] {
  const [first = 0, second = 0, third = 0] = text.split(separator).map(Number);
  return [first, second, third];
}
