import { Temporal } from 'temporal-polyfill';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import { isNationalHoliday } from '#shared/domain/holidays.ts';
import type { Policy } from '#shared/domain/policy.ts';

const SATURDAY = 6;

/**
 * The day a letter leaves the house: the same day, but not at a weekend, on a holiday of the whole
 * country, or while the house is closed. Holidays of single Länder are not known here.
 */
export const leavesOn = (today: IsoDate, policy: Pick<Policy, 'closedOn'>): IsoDate => {
  const isOpen =
    Temporal.PlainDate.from(today).dayOfWeek < SATURDAY &&
    !isNationalHoliday(today) &&
    !policy.closedOn.includes(today.slice('YYYY-'.length));
  return isOpen ? today : leavesOn(addDays(today, 1), policy);
};
