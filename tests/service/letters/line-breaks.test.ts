import fc from 'fast-check';
import { expect, it } from 'vitest';
import { breakIntoLines } from '../../../src-service/letters/line-breaks.ts';

/** Every character is one unit wide. */
const count = (text: string) => Array.from(text).length;

it.each([
  ['eins zwei drei', 9, ['eins zwei ', 'drei']],
  ['eins zwei drei', 14, ['eins zwei drei']],
  ['Muster-Beispiel', 10, ['Muster-', 'Beispiel']],
  ['Muster-Beispiel', 15, ['Muster-Beispiel']],
  ['12-14 Hof', 4, ['12-1', '4 ', 'Hof']],
  ['Donaudampfschiff ab', 8, ['Donaudam', 'pfschiff ', 'ab']],
  ['Ạ̈Ạ̈Ạ̈', 4, ['Ạ̈Ạ̈', 'Ạ̈']],
  ['', 10, []],
])('%j in lines of %i: %j', (text, width, lines) => {
  expect(breakIntoLines(text, width, count)).toEqual(lines);
});

it('loses nothing, and no line is wider than its room but for the space at its end', () => {
  const words = fc.array(fc.stringMatching(/^[a-zäöüß-]{1,40}$/), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 60 }), (parts, width) => {
      const text = parts.join(' ');
      const lines = breakIntoLines(text, width, count);
      expect(lines.join('')).toBe(text);
      for (const line of lines) expect(count(line.trimEnd())).toBeLessThanOrEqual(width);
    }),
  );
});
