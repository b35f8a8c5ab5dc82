import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SettableClock } from '#shared/domain/clock.ts';
import {
  addDays,
  addMinutes,
  addMonths,
  age,
  dayOf,
  daysBetween,
  formatGermanDate,
  formatGermanDateTime,
  isIsoDate,
  isoInstant,
  isWithinLastDays,
  parseGermanDate,
  startOfDay,
  today,
  yearOf,
} from '#shared/domain/dates.ts';

const at = (instant: string) => new SettableClock(Date.parse(instant));
const isoDay = fc.integer({ min: 0, max: 73_000 }).map((offset) => addDays('1900-01-01', offset));

describe('the calendar of Europe/Berlin', () => {
  it.each([
    ['2026-12-31T22:59:59.999Z', '2026-12-31'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01'],
    ['2026-06-30T21:59:59.999Z', '2026-06-30'],
    ['2026-06-30T22:00:00.000Z', '2026-07-01'],
  ])('at %s today is %s', (instant, day) => expect(today(at(instant))).toBe(day));

  it.each([
    ['2026-01-15', '2026-01-14T23:00:00.000Z'],
    ['2026-07-15', '2026-07-14T22:00:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['2026-10-26', '2026-10-25T23:00:00.000Z'],
  ])('%s begins at %s', (day, instant) => {
    expect(startOfDay(day)).toBe(instant);
    expect(dayOf(instant)).toBe(day);
  });

  it('writes instants with milliseconds, always', () => {
    expect(isoInstant(at('2026-11-24T05:42:42Z'))).toBe('2026-11-24T05:42:42.000Z');
    expect(addMinutes('2026-11-24T23:59:30.500Z', 1)).toBe('2026-11-25T00:00:30.500Z');
  });
});

describe('reckoning with days', () => {
  it('adds across month, year and leap day', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addMonths('2026-12-31', 2)).toBe('2027-02-28');
    expect(daysBetween('2026-05-04', '2026-08-10')).toBe(98);
    expect(yearOf('2026-08-10')).toBe(2026);
  });

  it('adding and counting days are inverse', () => {
    fc.assert(
      fc.property(isoDay, fc.integer({ min: -5_000, max: 5_000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });

  it.each([
    ['2026-11-24', true],
    ['2026-11-11', true],
    ['2026-11-10', false],
  ])('%s is within the last 14 days of 2026-11-24: %s', (day, expected) =>
    expect(isWithinLastDays(day, '2026-11-24', 14)).toBe(expected),
  );

  it.each([
    ['2011-11-24', '2026-11-23', 14],
    ['2011-11-24', '2026-11-24', 15],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-29', 20],
    ['2026-12-01', '2026-11-24', -1],
  ])('who is born on %s has completed on %s %i years', (born, on, years) =>
    expect(age(born, on)).toBe(years),
  );
});

describe('parseGermanDate', () => {
  const now = '2026-11-24';

  it.each([
    ['15.06.1980', '1980-06-15'],
    ['1.2.1980', '1980-02-01'],
    ['1.2.80', '1980-02-01'],
    ['150680', '1980-06-15'],
    ['15061980', '1980-06-15'],
    ['1980-06-15', '1980-06-15'],
    ['15/06/1980', '1980-06-15'],
    ['15 06 1980', '1980-06-15'],
    [' 1. 2. 1980 ', '1980-02-01'],
    ['1. März 1980', '1980-03-01'],
    ['1.Maerz 80', '1980-03-01'],
    ['24 Dez. 1999', '1999-12-24'],
    ['24.11.26', '2026-11-24'],
    ['25.11.26', '1926-11-25'],
    ['29.02.28', '1928-02-29'],
    ['29.02.2000', '2000-02-29'],
  ])('reads %j as %s', (text, date) =>
    expect(parseGermanDate(text, now)).toEqual({ kind: 'date', date }),
  );

  it.each([
    ['15.06.', 15, 6],
    ['15.6', 15, 6],
    ['29.02.', 29, 2],
    ['24. Dezember', 24, 12],
  ])('reads %j as a birthday without its year', (text, day, month) =>
    expect(parseGermanDate(text, now)).toEqual({ kind: 'dayMonth', day, month }),
  );

  it.each([
    '31.04.1980',
    '30.02.',
    '29.02.26',
    '29.02.1900',
    '00.01.1980',
    '15.13.1980',
    '15.06.980',
    '1980',
    '15061',
    '1980-02-30',
    '1. Foo 1980',
    'gestern',
    '',
  ])('finds no day in %j', (text) => expect(parseGermanDate(text, now)).toBeNull());

  it('reads back every day it displays, with and without dots', () => {
    fc.assert(
      fc.property(isoDay, (date) => {
        const shown = formatGermanDate(date);
        for (const text of [shown, shown.replaceAll('.', ''), date]) {
          expect(parseGermanDate(text, now)).toEqual({ kind: 'date', date });
        }
      }),
    );
  });

  it('a two-digit year is never in the future and less than a century ago', () => {
    fc.assert(
      fc.property(isoDay, isoDay, (written, on) => {
        const shown = formatGermanDate(written);
        const read = parseGermanDate(shown.slice(0, 6) + shown.slice(8), on);
        fc.pre(read?.kind === 'date');
        if (read?.kind === 'date') {
          expect(read.date <= on).toBe(true);
          expect(yearOf(on) - yearOf(read.date)).toBeLessThanOrEqual(100);
          expect(read.date.slice(2)).toBe(written.slice(2));
        }
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseGermanDate(text, now)));
  });
});

it.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2026-2-28', false],
  ['2026-02-28T00:00', false],
])('isIsoDate(%j) is %s', (text, expected) => expect(isIsoDate(text)).toBe(expected));

it.each([
  ['2026-03-11T09:00:00.000Z', '11.03.2026, 10:00 Uhr'],
  ['2026-07-31T22:30:59.999Z', '01.08.2026, 00:30 Uhr'],
])('the instant %s is %s on a German clock', (instant, expected) => {
  expect(formatGermanDateTime(instant)).toBe(expected);
});
