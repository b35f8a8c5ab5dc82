import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blindMatch,
  type FactorCircumstances,
  type FactorKind,
  factorKinds,
  guessesIn,
  isGuessing,
  levelFrom,
  unusableFactors,
  type WeakPair,
} from '#shared/domain/verification-rules.ts';

const weakPairs: WeakPair[] = [['birthDate', 'address']];

describe('rule 5: levels', () => {
  const cases: [FactorKind[], string][] = [
    [[], 'none'],
    [['birthDate'], 'none'],
    [['birthDate', 'address'], 'none'],
    [['address', 'birthDate'], 'none'],
    [['birthDate', 'phone'], 'simple'],
    [['address', 'ibanLast4'], 'simple'],
    [['birthDate', 'address', 'phone'], 'simple'],
    [['cardLast5'], 'none'],
    [['cardLast5', 'agreedPassword'], 'none'],
    [['birthDate', 'cardLast5'], 'none'],
    [['birthDate', 'address', 'cardLast5'], 'none'],
    [['birthDate', 'phone', 'cardLast5'], 'high'],
    [['birthDate', 'phone', 'agreedPassword'], 'high'],
    [['phone', 'ibanLast4', 'appConfirmation'], 'high'],
    [['idDocument'], 'high'],
  ];
  it.each(cases)('%j gives %s', (matched, level) =>
    expect(levelFrom(matched, weakPairs)).toBe(level),
  );

  it('birth date and address are enough where policy names no weak pair', () => {
    expect(levelFrom(['birthDate', 'address'], [])).toBe('simple');
  });

  it('the same factor twice counts once, and one more match never lowers the level', () => {
    const order = ['none', 'simple', 'high'];
    const kinds = fc.array(fc.constantFrom(...factorKinds));
    fc.assert(
      fc.property(kinds, fc.constantFrom(...factorKinds), (matched, more) => {
        const level = levelFrom(matched, weakPairs);
        expect(levelFrom([...matched, ...matched], weakPairs)).toBe(level);
        const higher = levelFrom([...matched, more], weakPairs);
        expect(order.indexOf(higher)).toBeGreaterThanOrEqual(order.indexOf(level));
      }),
    );
  });
});

describe('rule 7: blind comparison', () => {
  it.each([
    ['15.06.1980', true],
    ['150680', true],
    ['15.6.80', true],
    ['1980-06-15', true],
    ['15. Juni 1980', true],
    ['15.06.', false],
    ['15.06.1981', false],
    ['06.15.1980', false],
    ['', false],
  ])('birth date %j: %s', (answer, expected) =>
    expect(blindMatch('birthDate', answer, '1980-06-15')).toBe(expected),
  );

  it('a short year matches in either century', () => {
    expect(blindMatch('birthDate', '15.06.26', '1926-06-15')).toBe(true);
    expect(blindMatch('birthDate', '15.06.26', '2026-06-15')).toBe(true);
  });

  it.each([
    ['12345', true],
    [' 123 45 ', true],
    ['12346', false],
    ['2345', false],
    ['8027600000000012345', false],
    ['', false],
  ])('card digits %j: %s', (answer, expected) =>
    expect(blindMatch('cardLast5', answer, '12345')).toBe(expected),
  );

  it('an unknown value never matches an empty answer', () => {
    expect(blindMatch('cardLast5', '', '')).toBe(false);
    expect(blindMatch('ibanLast4', ' ', '')).toBe(false);
    expect(blindMatch('agreedPassword', '', '')).toBe(false);
    expect(blindMatch('phone', '', '')).toBe(false);
  });

  it('IBAN, phone, password and address are compared in their own ways', () => {
    expect(blindMatch('ibanLast4', '30 00', '3000')).toBe(true);
    expect(blindMatch('ibanLast4', '3001', '3000')).toBe(false);
    expect(blindMatch('phone', '040/656960', '+4940656960')).toBe(true);
    expect(blindMatch('agreedPassword', ' blaue  Möwe', 'Blaue Möwe')).toBe(true);
    expect(blindMatch('agreedPassword', 'Blaue Mowe', 'Blaue Möwe')).toBe(false);
    const address = {
      kind: 'street',
      street: 'Musterstraße',
      houseNumber: '5',
      addition: null,
      postcode: '22039',
      town: 'Hamburg',
      country: 'DE',
    } as const;
    expect(blindMatch('address', 'Musterstr. 5, Hamburg', address)).toBe(true);
  });
});

describe('rule 6: factors that do not count', () => {
  const usual: FactorCircumstances = {
    onRecord: new Set(factorKinds),
    searchedWith: new Set(),
    callerNumberShown: false,
    changedOn: {},
    cardBlocked: false,
    today: '2026-11-24',
    freshDays: 14,
  };

  it('all count in a plain contact', () => expect(unusableFactors(usual)).toEqual({}));

  it('each circumstance names its reason', () => {
    expect(unusableFactors({ ...usual, searchedWith: new Set(['birthDate']) })).toEqual({
      birthDate: 'searchedWith',
    });
    expect(unusableFactors({ ...usual, callerNumberShown: true })).toEqual({
      phone: 'callerNumber',
    });
    expect(unusableFactors({ ...usual, cardBlocked: true })).toEqual({ cardLast5: 'cardBlocked' });
    expect(unusableFactors({ ...usual, onRecord: new Set(['birthDate']) })).toMatchObject({
      address: 'notOnRecord',
      idDocument: 'notOnRecord',
    });
  });

  it('a change today or 13 days ago is too fresh, one 14 days ago is not', () => {
    const changedOn = { phone: '2026-11-24', address: '2026-11-11', ibanLast4: '2026-11-10' };
    expect(unusableFactors({ ...usual, changedOn })).toEqual({
      phone: 'changedRecently',
      address: 'changedRecently',
    });
  });

  it('the third different value for one name is guessing', () => {
    expect(isGuessing(['1980-01-01', '1980-01-02', '1980-01-01'])).toBe(false);
    expect(isGuessing(['1980-01-01', '1980-01-02', '1980-01-03'])).toBe(true);
  });

  it('and each further one is another guess', () => {
    expect(guessesIn(['a', 'b', 'b'])).toBe(0);
    expect(guessesIn(['a', 'b', 'c'])).toBe(1);
    expect(guessesIn(['a', 'b', 'c', 'd', 'd'])).toBe(2);
  });
});
