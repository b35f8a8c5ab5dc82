import { describe, expect, it } from 'vitest';
import { ageBandByDate, ageBandByYear, ageFit } from '#shared/domain/age-band.ts';

describe('rule 2: what a birth year says of an age', () => {
  it.each([
    // Whoever is born in 1986 is 39 or 40 during 2026, until the year's last day.
    [1986, '2026-01-01', 39, 40],
    [1986, '2026-06-15', 39, 40],
    [1986, '2026-12-31', 40, 40],
    [2026, '2026-11-24', 0, 0],
    [2025, '2026-11-24', 0, 1],
    // A year that has not begun yet.
    [2027, '2026-11-24', 0, 0],
  ])('born in %i, on %s: %i to %i', (year, on, least, most) => {
    expect(ageBandByYear(year, on)).toEqual({ least, most });
  });
});

describe('what the whole birth date says', () => {
  it.each([
    ['1986-11-24', '2026-11-24', 40],
    ['1986-11-25', '2026-11-24', 39],
    // Born on 29 February: a year older on 1 March of common years, on the day itself in leap years.
    ['2020-02-29', '2026-02-28', 5],
    ['2020-02-29', '2026-03-01', 6],
    ['2020-02-29', '2028-02-28', 7],
    ['2020-02-29', '2028-02-29', 8],
    ['2027-01-01', '2026-11-24', 0],
  ])('born on %s, on %s: %i', (birthDate, on, years) => {
    expect(ageBandByDate(birthDate, on)).toEqual({ least: years, most: years });
  });
});

describe('an age and a range, both ends included', () => {
  it.each([
    [39, 39, 'tooYoung'],
    [39, 40, 'birthdayDecides'],
    [40, 40, 'within'],
    [54, 54, 'within'],
    [54, 55, 'birthdayDecides'],
    [55, 55, 'tooOld'],
  ])('%i to %i in 40 to 54: %s', (least, most, fit) => {
    expect(ageFit({ least, most }, { from: 40, to: 54 })).toBe(fit);
  });

  it.each([
    [null, 0, 0, 'within'],
    [null, 0, 1, 'tooOld'],
    [16, null, 15, 'tooYoung'],
    [16, null, 99, 'within'],
  ])('from %s to %s, %i years: %s', (from, to, years, fit) => {
    expect(ageFit({ least: years, most: years }, { from, to })).toBe(fit);
  });
});
