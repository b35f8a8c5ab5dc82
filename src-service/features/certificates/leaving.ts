import { Temporal } from 'temporal-polyfill';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';

const SATURDAY = 6;
const DAYS_OF_WEEK = 7;

/**
 * The day a letter leaves the house: Monday to Friday the same day, at a weekend the next Monday.
 * Holidays are not known here; they differ by Land.
 */
export const leavesOn = (today: IsoDate): IsoDate => {
  const { dayOfWeek } = Temporal.PlainDate.from(today);
  return dayOfWeek < SATURDAY ? today : addDays(today, DAYS_OF_WEEK + 1 - dayOfWeek);
};
