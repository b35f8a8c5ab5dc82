import { describe, expect, it } from 'vitest';
import {
  coversScope,
  isMinor,
  isRepresentationValid,
  mayActAlone,
  needsOwnConsentForParents,
  type RepresentationRecord,
  representationTypes,
} from '#shared/domain/representation.ts';

const record: RepresentationRecord = {
  type: 'vollmacht',
  scopes: ['information'],
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  endedOn: null,
  money: false,
};
const child = { birthDate: '2008-11-24', deceased: false };

describe('rule 9: minors', () => {
  it.each([
    ['2026-11-23', '2011-11-24', false, true, false],
    ['2026-11-24', '2011-11-24', true, true, true],
    ['2026-11-23', '2008-11-24', true, true, true],
    ['2026-11-24', '2008-11-24', true, false, false],
  ])('on %s, born %s: alone %s, minor %s, own consent %s', (on, born, alone, minor, consent) => {
    expect(mayActAlone(born, on)).toBe(alone);
    expect(isMinor(born, on)).toBe(minor);
    expect(needsOwnConsentForParents(born, on)).toBe(consent);
  });

  it('parents and guardians represent until the day before the 18th birthday', () => {
    for (const type of ['parent', 'guardian'] as const) {
      const valid = (on: string) => isRepresentationValid({ ...record, type }, child, on);
      expect(valid('2026-11-23')).toBe(true);
      expect(valid('2026-11-24')).toBe(false);
    }
  });
});

describe('rule 9: a record holds from its first to its last day', () => {
  it.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('on %s: %s', (on, valid) => expect(isRepresentationValid(record, child, on)).toBe(valid));

  it('not from the day on which it was ended', () => {
    const ended = { ...record, endedOn: '2026-06-15' };
    expect(isRepresentationValid(ended, child, '2026-06-14')).toBe(true);
    expect(isRepresentationValid(ended, child, '2026-06-15')).toBe(false);
  });

  it('without an end when none is recorded', () => {
    expect(isRepresentationValid({ ...record, validTo: null }, child, '2099-01-01')).toBe(true);
  });
});

it('rule 11: after a death only heirs act, before it everybody else', () => {
  const actors = (deceased: boolean) =>
    representationTypes.filter((type) =>
      isRepresentationValid({ ...record, type }, { ...child, deceased }, '2026-06-15'),
    );
  expect(actors(true)).toEqual(['heir']);
  expect(actors(false)).toEqual(['parent', 'guardian', 'vollmacht', 'betreuung']);
});

it('reaches as far as its scopes', () => {
  expect(coversScope(record, 'information')).toBe(true);
  expect(coversScope(record, 'cards')).toBe(false);
  expect(coversScope({ scopes: ['all'] }, 'benefits')).toBe(true);
});
