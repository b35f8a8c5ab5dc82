import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  din91379Characters,
  din91379Letters,
  din91379Sequences,
  isDin91379Name,
  isDin91379Text,
} from '#shared/domain/din91379.ts';
import { foldName, foldNamePlain, nameKey } from '#shared/domain/names.ts';

it('lists 500 letters and 149 sequences, each once and in normal form C', () => {
  expect(din91379Characters).toHaveLength(500);
  expect(din91379Sequences).toHaveLength(149);
  expect(new Set(din91379Letters).size).toBe(649);
  expect(din91379Letters.filter((letter) => letter !== letter.normalize('NFC'))).toEqual([]);
});

it('holds letters that fonts and keyboards forget', () => {
  expect(din91379Letters).toEqual(
    expect.arrayContaining(['ẞ', 'ş', 'ș', 'Ł', 'đ', 'ğ', 'ı', 'ŋ', 'Ạ̈', 'K͟h', 'c̨̆']),
  );
  expect(din91379Letters).not.toContain('×');
});

it('accepts every letter as a name, composed or decomposed', () => {
  for (const letter of din91379Letters) {
    expect(isDin91379Name(letter), letter).toBe(true);
    expect(isDin91379Name(letter.normalize('NFD')), letter).toBe(true);
  }
});

it.each([
  ['Łukasz O’Brien-Öztürk', true, true],
  ['Muster & Söhne, 20 €', false, true],
  ['Zeile\nzwei', false, true],
  ['', true, true],
  ['Αθήνα', false, false],
  ['Иван', false, false],
  ['X̀', false, false],
  ['\u0301', false, false],
  ['😀', false, false],
])('%j is a name: %s, a text: %s', (text, name, running) => {
  expect(isDin91379Name(text)).toBe(name);
  expect(isDin91379Text(text)).toBe(running);
});

it('a text of its letters stays one, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...din91379Characters)), (letters) => {
      expect(isDin91379Text(letters.join(''))).toBe(true);
    }),
  );
});

it('every letter folds to plain a to z, the same for both cases', () => {
  for (const letter of din91379Letters) {
    for (const fold of [foldName, foldNamePlain, nameKey]) {
      expect(fold(letter), letter).toMatch(/^[a-z]{1,3}$/);
      expect(fold(letter.toLowerCase()), letter).toBe(fold(letter));
    }
  }
});
