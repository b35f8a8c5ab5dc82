import { addDays, type IsoDate, yearOf } from './dates.ts';

/** Fixed public holidays of all Länder: New Year, Labour Day, German Unity Day, both days of Christmas. */
const fixed = ['01-01', '05-01', '10-03', '12-25', '12-26'];
/** Good Friday, Easter Monday, Ascension and Whit Monday, counted from Easter Sunday. */
const fromEaster = [-2, 1, 39, 50];

/** True on the nine days that are public holidays everywhere in Germany (Feiertagsgesetze der Länder). */
export function isNationalHoliday(day: IsoDate): boolean {
  const easter = easterSunday(yearOf(day));
  return (
    fixed.some((monthDay) => day.endsWith(monthDay)) ||
    fromEaster.some((days) => addDays(easter, days) === day)
  );
}

/** The Gregorian computus in whole numbers (Meeus, Jones, Butcher). */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const leaps = 2 * (century % 4) + 2 * Math.floor(inCentury / 4);
  const weekday = (32 + leaps - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const count = epact + weekday - 7 * late + 114;
  const month = Math.floor(count / 31);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two((count % 31) + 1)}`;
}
