import { describe, expect, it } from 'vitest';
import { ageBandByDate, ageBandByYear } from '#shared/domain/age-band.ts';
import {
  adviceFor,
  type ProgrammeId,
  type ProgrammePerson,
  programmeIds,
} from '#shared/domain/programmes.ts';

const on = '2026-11-24';

const person = (birthDate: string, changes: Partial<ProgrammePerson> = {}): ProgrammePerson => ({
  age: ageBandByDate(birthDate, on),
  smart: true,
  alive: true,
  covered: true,
  children: [],
  ...changes,
});

const advice = (programme: ProgrammeId, who: ProgrammePerson) => {
  const found = adviceFor(who).find((one) => one.programme === programme);
  return [found?.verdict, found?.reason];
};

describe('rule 24: CARE diagnostica from 40 to 54', () => {
  it.each([
    // The day before the fortieth birthday, the day itself; the last day, and the fifty-fifth birthday.
    ['1986-11-25', 'no', 'tooYoung'],
    ['1986-11-24', 'fits', null],
    ['1971-11-25', 'fits', null],
    ['1971-11-24', 'no', 'tooOld'],
  ])('born on %s: %s %s', (birthDate, verdict, reason) => {
    expect(advice('careDiagnostica', person(birthDate))).toEqual([verdict, reason]);
  });

  it('follows the first of March for whoever is born on 29 February', () => {
    const born = (day: string) => person('1988-02-29', { age: ageBandByDate('1988-02-29', day) });
    expect(advice('careDiagnostica', born('2028-02-28'))).toEqual(['no', 'tooYoung']);
    expect(advice('careDiagnostica', born('2028-02-29'))).toEqual(['fits', null]);
    expect(advice('careDiagnostica', born('2043-02-28'))).toEqual(['fits', null]);
    expect(advice('careDiagnostica', born('2043-03-01'))).toEqual(['no', 'tooOld']);
  });

  it('rule 23: waits for identification while the app is not smart', () => {
    const who = person('1980-01-01', { smart: false });
    expect(advice('careDiagnostica', who)).toEqual(['fitsAfterSmart', null]);
  });

  it('rule 2: leaves it open while the birth year alone does not decide', () => {
    const known = (year: number) => person('1980-01-01', { age: ageBandByYear(year, on) });
    expect(advice('careDiagnostica', known(1986))).toEqual(['ask', 'birthdayDecides']);
    expect(advice('careDiagnostica', known(1985))).toEqual(['fits', null]);
    expect(advice('careDiagnostica', known(1971))).toEqual(['ask', 'birthdayDecides']);
    expect(advice('careDiagnostica', known(1970))).toEqual(['no', 'tooOld']);
  });
});

describe('rule 24: Aumio for children from 6 to 12, by the smart app of an adult', () => {
  it.each([
    ['2020-11-25', 'no', 'tooYoung'],
    ['2020-11-24', 'fits', 'throughAdultsApp'],
    ['2013-11-25', 'fits', 'throughAdultsApp'],
    ['2013-11-24', 'no', 'tooOld'],
    // Old enough to have a child of their own.
    ['2010-11-24', 'ask', 'childsAge'],
    ['1980-01-01', 'ask', 'childsAge'],
  ])('born on %s: %s %s', (birthDate, verdict, reason) => {
    expect(advice('aumio', person(birthDate))).toEqual([verdict, reason]);
  });

  it('fits through a child whose birth year leaves no doubt', () => {
    const parent = (year: number, smart = true) =>
      person('1985-01-01', { smart, children: [ageBandByYear(year, on)] });
    expect(advice('aumio', parent(2018))).toEqual(['fits', 'throughChild']);
    expect(advice('aumio', parent(2018, false))).toEqual(['fitsAfterSmart', 'throughChild']);
    expect(advice('aumio', parent(2020))).toEqual(['ask', 'childsAge']);
    // Another child may be insured elsewhere.
    expect(advice('aumio', parent(2001))).toEqual(['ask', 'childsAge']);
  });
});

describe('rule 24: Kinderheldin until the first birthday', () => {
  it.each([
    ['2025-11-25', 'fits', 'throughAdultsApp'],
    ['2025-11-24', 'no', 'tooOld'],
    ['1995-01-01', 'ask', 'pregnancyOrChild'],
  ])('born on %s: %s %s', (birthDate, verdict, reason) => {
    expect(advice('kinderheldin', person(birthDate))).toEqual([verdict, reason]);
  });

  it('ends on 28 February for whoever was born on 29 February', () => {
    const born = (day: string) => person('2024-02-29', { age: ageBandByDate('2024-02-29', day) });
    expect(advice('kinderheldin', born('2025-02-28'))).toEqual(['fits', 'throughAdultsApp']);
    expect(advice('kinderheldin', born('2025-03-01'))).toEqual(['no', 'tooOld']);
  });

  it('fits a mother whose child was born this year, smart or not', () => {
    const mother = person('1995-01-01', { smart: false, children: [ageBandByYear(2026, on)] });
    expect(advice('kinderheldin', mother)).toEqual(['fits', 'throughChild']);
  });
});

describe('rule 23: the eID card from 16', () => {
  it.each([
    ['2010-11-25', 'no', 'tooYoung'],
    ['2010-11-24', 'ask', 'citizenship'],
  ])('born on %s: %s %s', (birthDate, verdict, reason) => {
    expect(advice('eidCard', person(birthDate, { smart: false }))).toEqual([verdict, reason]);
  });
});

describe('rule 12: nothing medical is concluded', () => {
  it.each(['babyCare', 'ammely'] as const)('%s always asks the caller', (programme) => {
    for (const birthDate of ['2000-01-01', '1950-01-01']) {
      expect(advice(programme, person(birthDate))[0]).toBe('ask');
    }
  });
});

describe('every programme', () => {
  it('rule 11: is advised to nobody whose death is known or reported', () => {
    const verdicts = adviceFor(person('1980-01-01', { alive: false }));
    expect(new Set(verdicts.map(({ verdict, reason }) => `${verdict} ${reason}`))).toEqual(
      new Set(['no deceased']),
    );
  });

  it('needs cover', () => {
    for (const { verdict, reason } of adviceFor(person('1980-01-01', { covered: false }))) {
      expect([verdict, reason]).toEqual(['no', 'coverEnded']);
    }
  });

  it('is named once, in the order of the list', () => {
    expect(adviceFor(person('1980-01-01')).map(({ programme }) => programme)).toEqual(programmeIds);
  });

  it('without conditions fits everybody', () => {
    for (const programme of ['teleClinic', 'betterDoc'] as const) {
      expect(advice(programme, person('1940-01-01', { smart: false }))).toEqual(['fits', null]);
    }
  });
});
