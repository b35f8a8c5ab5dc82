import { age, type IsoDate, yearOf } from './dates.ts';

/** Completed years of life that somebody may have: one figure, or two while only the year is known. */
export interface AgeBand {
  readonly least: number;
  readonly most: number;
}

/** Completed years, both ends included; null has no limit there. */
export interface AgeRange {
  readonly from: number | null;
  readonly to: number | null;
}

/** The age on a day in Germany, by the whole birth date. */
export function ageBandByDate(birthDate: IsoDate, on: IsoDate): AgeBand {
  const years = Math.max(0, age(birthDate, on));
  return { least: years, most: years };
}

/**
 * What the birth year alone says: before *high* nobody is shown more of a birth date (domain rule 2), so
 * nothing finer may be concluded from it either.
 */
export function ageBandByYear(birthYear: number, on: IsoDate): AgeBand {
  const youngest = Math.max(0, age(`${birthYear}-12-31`, on));
  return { least: youngest, most: Math.max(youngest, yearOf(on) - birthYear) };
}

export type AgeFit = 'within' | 'tooYoung' | 'tooOld' | 'birthdayDecides';

export function ageFit({ least, most }: AgeBand, { from, to }: AgeRange): AgeFit {
  const [first, last] = [from ?? 0, to ?? Number.POSITIVE_INFINITY];
  if (most < first) return 'tooYoung';
  if (least > last) return 'tooOld';
  return least >= first && most <= last ? 'within' : 'birthdayDecides';
}
