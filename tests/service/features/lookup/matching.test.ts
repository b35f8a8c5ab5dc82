import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithinOneTypo } from '#shared/domain/names.ts';
import {
  keysWithinOneTypo,
  matchWords,
  memberWords,
} from '../../../../src-service/features/lookup/matching.ts';
import { namingWordsIn } from '../../../../src-service/features/lookup/words.ts';

const member = (firstName: string, lastName: string, previousNames: string[] = []) =>
  memberWords({ firstName, lastName, previousNames });
const match = (typed: string, words: ReturnType<typeof memberWords>) =>
  matchWords(namingWordsIn(typed), words)?.map((one) => one.match) ?? null;

describe('how a typed word names a member', () => {
  const anna = member('Anna Maria', 'von der Müller-Öhm', ['Schröder']);
  const cases: [string, ReturnType<typeof match>][] = [
    ['Müller', ['exact']],
    ['müller anna', ['exact', 'exact']],
    ['Mueller', ['variant']],
    ['Muller', ['variant']],
    ['Mül', ['exact']],
    ['Mülelr', ['typo']],
    ['Miller', ['typo']],
    ['Mylar', ['sound']],
    ['Öhm Anna', ['exact', 'exact']],
    ['Dr. von der Müller', ['exact']],
    ['Schröder', ['variant']],
    ['Anna Schulz', null],
    ['geb. Müller', ['exact']],
  ];
  it.each(cases)('%s', (typed, expected) => {
    expect(match(typed, anna)).toEqual(expected);
  });

  it('ranks the word as it stands before its spelling, typo and sound, and a beginning after the whole', () => {
    const penalty = (typed: string) => matchWords(namingWordsIn(typed), anna)?.[0]?.penalty ?? null;
    const ranks = ['Müller', 'Mülle', 'Mueller', 'Muelle', 'Miller', 'Mylar'].map(penalty);
    expect(ranks).toEqual(ranks.toSorted((one, two) => Number(one) - Number(two)));
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  it('names each typed word by another word of the member', () => {
    expect(match('Maria Meyer', member('Anna', 'Maier'))).toBeNull();
    expect(match('Maria Meyer', member('Maria', 'Maier'))).toEqual(['exact', 'sound']);
    expect(match('Meyer Maria', member('Marie', 'Maier'))).toEqual(['sound', 'typo']);
    expect(match('Peter Peters', member('Peter', 'Peters'))).toEqual(['exact', 'exact']);
    expect(match('Hansen, Hansen', member('Renate', 'Hansen'))).toEqual(['exact']);
  });

  it('keeps apart what only looks alike', () => {
    expect(match('Li', member('Ly', 'Le'))).toBeNull();
    expect(match('Ahn', member('Ina', 'Ohm'))).toBeNull();
  });
});

describe('keys one slip away', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdexyz'), minLength: 4, maxLength: 9 });

  it('are all within one typo, and every key of the alphabet within one typo is among them', () => {
    fc.assert(
      fc.property(word, word, (one, two) => {
        const keys = keysWithinOneTypo(one);
        expect(keys.every((key) => isWithinOneTypo(one, key))).toBe(true);
        expect(keys.includes(two)).toBe(one !== two && isWithinOneTypo(one, two));
      }),
    );
  });

  it('hold what a hand makes of a word', () => {
    const keys = keysWithinOneTypo('schmidt');
    expect(keys).toEqual(
      expect.arrayContaining(['schmit', 'schmitdt', 'scmhidt', 'schmift', 'chmidt']),
    );
    expect(keys).not.toContain('schmidt');
  });
});

describe('hyphened names', () => {
  const member = { firstName: 'Karl-Heinz', lastName: 'Muster-Öhm', previousNames: [] };
  const named = (text: string) => matchWords(namingWordsIn(text), memberWords(member));

  it.each(['Karl-Heinz', 'Karl Heinz', 'Karlheinz', 'KARLHEINZ MUSTEROEHM', 'Öhm', 'Heinz Muster'])(
    'are met by %s',
    (text) => expect(named(text)).not.toBeNull(),
  );

  it('never stand there as one word: that is another spelling', () => {
    expect(named('Karlheinz')).toMatchObject([{ match: 'variant', whole: true }]);
    expect(named('Karl-Heinz')).toMatchObject([{ match: 'exact' }, { match: 'exact' }]);
  });
});
