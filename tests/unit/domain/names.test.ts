import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  colognePhonetics,
  foldName,
  foldNamePlain,
  isWithinOneTypo,
  nameCompounds,
  nameKey,
  nameTokens,
  nameVariants,
  withoutHyphens,
} from '#shared/domain/names.ts';

describe('folding', () => {
  it.each([
    ['Müller', 'mueller', 'muller'],
    ['GROẞMANN', 'grossmann', 'grossmann'],
    ['Łukasz', 'lukasz', 'lukasz'],
    ['Đorđe', 'dorde', 'dorde'],
    ['Søren', 'soeren', 'soren'],
    ['Åse', 'aase', 'ase'],
    ['Æsir Œuvre', 'aesir oeuvre', 'aesir oeuvre'],
    ['Þórður', 'thordur', 'thordur'],
    ['Ħal-Ŋa', 'hal na', 'hal na'],
    ['Yıldız İnce', 'yildiz ince', 'yildiz ince'],
    ['D’Angelo', 'dangelo', 'dangelo'],
    ['  Anna--Öhm. ', 'anna oehm', 'anna ohm'],
  ])('%s is %s in German and %s plain', (text, german, plain) => {
    expect(foldName(text)).toBe(german);
    expect(foldNamePlain(text)).toBe(plain);
  });

  it('folds composed and decomposed text alike and changes nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldName(text);
        expect(foldName(text.normalize('NFD'))).toBe(foldName(text.normalize('NFC')));
        expect(folded).toBe(folded.trim());
      }),
    );
  });
});

describe('spellings of one name', () => {
  it.each([
    ['Müller', 'Mueller', 'Muller'],
    ['Goethe', 'Göthe', 'GOTHE'],
    ['Søren', 'Soeren', 'Soren'],
    ['Weiß', 'Weiss', 'WEIẞ'],
    ['Æbel', 'Aebel', 'Äbel'],
  ])('%s, %s and %s share a key', (...spellings) => {
    expect(new Set(spellings.map(nameKey)).size).toBe(1);
  });

  it('gives all spellings once, the usual first', () => {
    expect(nameVariants('Müller')).toEqual(['mueller', 'muller']);
    expect(nameVariants('Muster')).toEqual(['muster']);
    expect(nameVariants('-')).toEqual([]);
  });

  it.each([
    ['Dr. Anna von der Müller-Öhm', ['anna', 'mueller', 'oehm']],
    ['El Zu', ['el', 'zu']],
    ['Dr.', ['dr']],
    ['', []],
  ])('the words of %j are %j', (text, tokens) => expect(nameTokens(text)).toEqual(tokens));
});

describe('hyphened words', () => {
  it.each([
    ['Karl-Heinz Müller', ['KarlHeinz']],
    ['Anne‑Kathrin Muster–Öhm', ['AnneKathrin', 'MusterÖhm']],
    ['al-Ḥaddād', ['alḤaddād']],
    ['Erika Muster', []],
  ])('of %s are typed as one word, too', (text, words) =>
    expect(nameCompounds(text).map(withoutHyphens)).toEqual(words),
  );
});

describe('Cologne phonetics', () => {
  it.each([
    ['Müller-Lüdenscheidt', '65752682'],
    ['Breschnew', '17863'],
    ['Wikipedia', '3412'],
    ['Meyer', '67'],
    ['Maier', '67'],
    ['Mayr', '67'],
    ['Schmidt', '862'],
    ['Schmitt', '862'],
    ['Philipp', '351'],
    ['Xaver', '4837'],
    ['Axel', '0485'],
    ['Aida', '02'],
    ['Chlodwig', '45234'],
    ['Celik', '854'],
    ['Wachs', '348'],
    ['', ''],
    ['42', ''],
  ])('%s sounds as %s', (name, code) => expect(colognePhonetics(name)).toBe(code));

  it('is digits without repetition, and no vowel behind the first place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(colognePhonetics(text)).toMatch(/^(?:0?[1-8]*)$/);
      }),
    );
  });
});

describe('one typo', () => {
  it.each([
    ['muster', 'muster', true],
    ['muster', 'mustr', true],
    ['muster', 'musteer', true],
    ['muster', 'mustar', true],
    ['muster', 'msuter', true],
    ['muster', 'mustre', true],
    ['', 'a', true],
    ['muster', 'mster1', false],
    ['muster', 'retsum', false],
    ['muster', 'must', false],
    ['ab', 'cd', false],
  ])('%j and %j: %s', (left, right, expected) =>
    expect(isWithinOneTypo(left, right)).toBe(expected),
  );

  it('is symmetric and forgives any one deletion, insertion or swap', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(), (text, other, place) => {
        expect(isWithinOneTypo(text, other)).toBe(isWithinOneTypo(other, text));
        const at = place % (text.length - 1);
        const [one = '', two = ''] = text.slice(at, at + 2);
        for (const changed of [two, `${one}x${two}`, two + one, `x${two}`]) {
          expect(isWithinOneTypo(text, text.slice(0, at) + changed + text.slice(at + 2))).toBe(
            true,
          );
        }
      }),
    );
  });
});
