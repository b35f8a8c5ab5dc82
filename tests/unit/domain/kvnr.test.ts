import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatKvnr,
  isKvnr,
  kvnrCheckDigit,
  kvnrWithCheckDigit,
  parseKvnr,
} from '#shared/domain/kvnr.ts';

const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const kvnr = fc.tuple(letter, digits(8)).map(([first, rest]) => kvnrWithCheckDigit(first, rest));

describe('parseKvnr', () => {
  it.each(['A123456780', 'A000500015', 'C000500021', 'Z999999997', 'B234567895', 'J012345677'])(
    'accepts the published number %s',
    (text) => expect(parseKvnr(text)).toEqual({ ok: true, kvnr: text }),
  );

  it.each(['A123456789', 'G995030567'])('refuses the check digit of %s', (text) =>
    expect(parseKvnr(text)).toEqual({ ok: false, part: 'checkDigit' }),
  );

  it.each([
    ['', 'length'],
    ['A12345678', 'length'],
    ['A1234567800', 'length'],
    ['1123456780', 'letter'],
    ['Ä123456780', 'letter'],
    ['ı123456780', 'letter'],
    ['ſ123456780', 'letter'],
    ['A12345678O', 'digits'],
    ['A12３456780', 'digits'],
    ['A12345678010157010X4', 'digits'],
  ])('says which part of %j does not fit: %s', (text, part) =>
    expect(parseKvnr(text)).toEqual({ ok: false, part }),
  );

  it.each(['a123456780', 'A123 456 780', ' A 12-34-56-78-0 ', 'A123\u00a0456\u2013780'])(
    'reads the notation %j',
    (text) => expect(parseKvnr(text)).toEqual({ ok: true, kvnr: 'A123456780' }),
  );

  it('takes the first ten places of the long forms and only hints at their own check digit', () => {
    for (const body of ['A123456780101570104', 'A123456780101570104B234567895']) {
      const results = Array.from('0123456789', (last) => parseKvnr(body + last));
      expect(results.every((result) => result.ok && result.kvnr === 'A123456780')).toBe(true);
      expect(results.filter((result) => result.ok && result.hint === undefined)).toHaveLength(1);
    }
  });

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(kvnr, fc.integer({ min: 1, max: 9 }), digits(1), (right, at, other) => {
        fc.pre(right[at] !== other);
        const wrong = right.slice(0, at) + other + right.slice(at + 1);
        expect(parseKvnr(wrong)).toEqual({ ok: false, part: 'checkDigit' });
      }),
    );
  });

  it('reads back what it displays, in either case', () => {
    fc.assert(
      fc.property(kvnr, (number) => {
        expect(parseKvnr(formatKvnr(number).toLowerCase())).toEqual({ ok: true, kvnr: number });
        expect(isKvnr(number)).toBe(true);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parseKvnr(text)));
  });
});

it('displays a KVNR in groups', () => {
  expect(formatKvnr('X123456780')).toBe('X123 456 780');
});

it('isKvnr wants the canonical form', () => {
  expect(isKvnr('A123 456 780')).toBe(false);
  expect(isKvnr('A12345678010157010401')).toBe(false);
});

it('refuses to compute a check digit of anything but a letter and eight digits', () => {
  expect(() => kvnrCheckDigit('x12345678')).toThrow(RangeError);
  expect(() => kvnrWithCheckDigit('X', '1234567')).toThrow(RangeError);
});
