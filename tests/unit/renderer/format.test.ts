import { describe, expect, it } from 'vitest';
import { initialsOf } from '../../../src-renderer/app/initials.ts';
import { matchingActions } from '../../../src-renderer/app/palette-search.ts';
import { dayFromInput } from '../../../src-renderer/i18n/day-input.ts';
import {
  durationText,
  formatFor,
  isoDayOf,
  waitingText,
} from '../../../src-renderer/i18n/format.ts';

describe('days and hours', () => {
  const format = formatFor('de');

  it('are shown as TT.MM.JJJJ', () => {
    expect(format.day('2026-03-09')).toBe('09.03.2026');
  });

  it.each([
    ['2026-01-01T23:30:00.000Z', '02.01.2026, 00:30'],
    ['2026-07-01T22:30:00.000Z', '02.07.2026, 00:30'],
  ])('of %s are those of German clocks', (instant, shown) => {
    expect(format.dateTime(instant)).toBe(shown);
  });

  it('name today by the German calendar', () => {
    expect(isoDayOf(Date.parse('2026-12-31T23:10:00.000Z'))).toBe('2027-01-01');
  });

  it.each([
    [0, '00:00'],
    [252_000, '04:12'],
    [3_852_000, '1:04:12'],
  ])('%i ms last %s', (millis, text) => {
    expect(durationText(millis)).toBe(text);
  });

  it.each([
    [30_000, 'gerade eben'],
    [180_000, '3 Min.'],
    [7_200_000, '2 Std.'],
    [172_800_000, '2 Tage'],
  ])('%i ms have been waiting for %s', (millis, text) => {
    expect(waitingText(millis, 'de')).toBe(text);
  });
});

describe('a typed day', () => {
  it.each([
    ['24.11.2026', '2026-11-24'],
    ['1.3.26', '2026-03-01'],
    ['2026-02-28', '2026-02-28'],
    ['29.02.2024', '2024-02-29'],
  ])('%s is %s', (typed, day) => {
    expect(dayFromInput(typed)).toBe(day);
  });

  it.each(['', '29.02.2026', '31.04.2026', '1.13.2026', 'morgen', '24.11.'])(
    '%j is none',
    (typed) => {
      expect(dayFromInput(typed)).toBeNull();
    },
  );
});

describe('identifiers', () => {
  const format = formatFor('de');
  it('are grouped so that they can be read aloud', () => {
    expect(format.kvnr('X123456788')).toBe('X123 456 788');
    expect(format.trackingId('hekcdfg34679xy6')).toBe('HEK-CDFG-3467-9XY6');
  });

  it.each([
    ['Erika Muster', 'EM'],
    ['Dr. Anna von Öhm', 'DÖ'],
    ['Muster', 'M'],
  ])('%s is %s on the disc', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('searching the actions', () => {
  const actions = ['Kontakt abschließen', 'Zur Legitimation', 'Übersicht', 'Kontakt parken'].map(
    (text) => ({ text }),
  );
  const found = (typed: string) => matchingActions(actions, typed).map(({ text }) => text);

  it('finds any words, without accents and with ss for ß', () => {
    expect(found('abschliessen')).toEqual(['Kontakt abschließen']);
    expect(found('ubersicht')).toEqual(['Übersicht']);
    expect(found('parken kontakt')).toEqual(['Kontakt parken']);
  });

  it('puts first what begins with the text, and shows all for none', () => {
    expect(found('kontakt')).toEqual(['Kontakt abschließen', 'Kontakt parken']);
    expect(found('')).toHaveLength(4);
    expect(found('nichts')).toEqual([]);
  });
});
