import { type IsoDate, type IsoInstant, startOfDay } from '#shared/domain/dates.ts';
import type { Random } from './random.ts';

const DAY_MILLIS = 86_400_000;
/** On the day itself nothing happens after 05:45, so that at work nothing lies in the future. */
const LAST_MINUTE_TODAY = 345;

/** Whole days since 1970-01-01: the arithmetic of a million dates without a calendar library. */
const dayNumber = (day: IsoDate): number => Date.parse(day) / DAY_MILLIS;
const dayOfNumber = (number: number): IsoDate =>
  new Date(number * DAY_MILLIS).toISOString().slice(0, 10);

/** Days and instants as seen from the day the data is made for (Europe/Berlin). */
export class Calendar {
  readonly asOf: IsoDate;
  readonly year: number;
  readonly #today: number;
  readonly #midnights = new Map<number, number>();

  constructor(asOf: IsoDate) {
    this.asOf = asOf;
    this.year = Number(asOf.slice(0, 4));
    this.#today = dayNumber(asOf);
  }

  /** The day so many days before; negative = after. */
  daysAgo(days: number): IsoDate {
    return dayOfNumber(this.#today - days);
  }

  plus(day: IsoDate, days: number): IsoDate {
    return dayOfNumber(dayNumber(day) + days);
  }

  /** How long ago a day was; negative if it is to come. */
  ageInDays(day: IsoDate): number {
    return this.#today - dayNumber(day);
  }

  /** Days of the running year before today; 0 on 1 January. */
  get daysIntoYear(): number {
    return this.ageInDays(`${this.year}-01-01`);
  }

  /** A birthday of somebody who is so many years old today. */
  birthday(years: number, random: Random): IsoDate {
    // Never 29 February, so that a fixed age stays one.
    const last = dayNumber(yearsBefore(this.asOf, years));
    const first = dayNumber(yearsBefore(this.asOf, years + 1)) + 1;
    return dayOfNumber(random.between(first, last));
  }

  /** Completed years today. */
  age(birthDate: IsoDate): number {
    const years = this.year - Number(birthDate.slice(0, 4));
    return birthDate.slice(5) > this.asOf.slice(5) ? years - 1 : years;
  }

  /** The same day so many years after. */
  yearsAfter(day: IsoDate, years: number): IsoDate {
    return yearsBefore(day, -years);
  }

  /** Last day of the month of a day. */
  monthEnd(day: IsoDate): IsoDate {
    const [year = 0, month = 1] = day.split('-').map(Number);
    return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  }

  /** First day of the month of a day. */
  monthStart(day: IsoDate): IsoDate {
    return `${day.slice(0, 8)}01`;
  }

  /** A minute of a day so many days ago, between two hours of the German clock; today: early. */
  instant(daysAgo: number, random: Random, fromHour = 6, toHour = 23): IsoInstant {
    const minute =
      daysAgo <= 0
        ? random.below(LAST_MINUTE_TODAY)
        : random.between(fromHour * 60, toHour * 60 - 1);
    return this.#at(Math.max(0, daysAgo), minute, random.below(60_000));
  }

  /** So many minutes later; halfway to this morning if that is not yet. */
  later(instant: IsoInstant, minutes: number): IsoInstant {
    const from = Date.parse(instant);
    const latest = Date.parse(this.#at(0, LAST_MINUTE_TODAY, 0));
    const moved = from + minutes * 60_000;
    return new Date(moved < latest ? moved : Math.floor((from + latest) / 2)).toISOString();
  }

  #at(daysAgo: number, minute: number, millis: number): IsoInstant {
    const day = this.#today - daysAgo;
    const midnight = this.#midnights.get(day) ?? Date.parse(startOfDay(dayOfNumber(day)));
    this.#midnights.set(day, midnight);
    return new Date(midnight + minute * 60_000 + millis).toISOString();
  }
}

/** 29 February has its day in common years on 28 February. */
function yearsBefore(day: IsoDate, years: number): IsoDate {
  const year = Number(day.slice(0, 4)) - years;
  const wanted = `${String(year).padStart(4, '0')}${day.slice(4)}`;
  return day.endsWith('02-29') && !isLeap(year) ? `${wanted.slice(0, 8)}28` : wanted;
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
