import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kvnrWithCheckDigit } from '#shared/domain/kvnr.ts';
import { type Criteria, readCriteria } from '../../../../src-service/features/lookup/criteria.ts';

const read = (text: string) => readCriteria(text, '2026-03-10');
const wordsOf = ({ words }: Criteria) => words.map(({ raw }) => raw);
const kindsOf = ({ understood }: Criteria) => understood.map(({ kind }) => kind);

const valid = kvnrWithCheckDigit('X', '12345678');

describe('one field, any key', () => {
  const cases: [string, Partial<Criteria>][] = [
    [valid, { kvnr: valid }],
    [valid.toLowerCase(), { kvnr: valid }],
    [`${valid.slice(0, 4)} ${valid.slice(4, 7)} ${valid.slice(7)}`, { kvnr: valid }],
    [`${valid}1015701041`, { kvnr: valid }],
    [`Muster ${valid}`, { kvnr: valid }],
    ['HEK-3467-9CDF-GHJK', { trackingId: 'HEK34679CDFGHJK' }],
    ['hek 3467 9cdf ghjk', { trackingId: 'HEK34679CDFGHJK' }],
    ['AB12CD34EF', { trackingId: 'AB12CD34EF' }],
    ['040 66969123', { phone: '+494066969123' }],
    ['(040) 66 96 91 23', { phone: '+494066969123' }],
    ['+49 40/66969123 Muster', { phone: '+494066969123' }],
    ['0171 150680', { phone: '+49171150680' }],
    ['Muster 15.06.1980', { birthDates: ['1980-06-15'] }],
    ['15061980 Muster', { birthDates: ['1980-06-15'] }],
    ['Muster 15 06 1980', { birthDates: ['1980-06-15'] }],
    ['Muster 15/6/80', { birthDates: ['1980-06-15'] }],
    ['Muster 150680', { birthDates: ['1980-06-15'] }],
    ['1980-06-15 Muster', { birthDates: ['1980-06-15'] }],
    ['15. Juni 1980 Muster', { birthDates: ['1980-06-15'] }],
    ['Muster 15.06.25', { birthDates: ['2025-06-15', '1925-06-15'] }],
    ['Muster 15.06.', { dayMonth: { day: 15, month: 6 } }],
    ['Muster 15.06.198', { dayMonth: { day: 15, month: 6 } }],
    ['Muster 15. Juni', { dayMonth: { day: 15, month: 6 } }],
    ['Muster 1980', { birthYear: 1980 }],
    ['Muster 20095', { postcode: '20095' }],
    ['Muster D-20095', { postcode: '20095' }],
    ['Muster 01067 1980', { postcode: '01067', birthYear: 1980 }],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });

  it('reads several at once, in any order, with commas', () => {
    const criteria = read('20095, Muster, Erika; 15.06.1980');
    expect(criteria).toMatchObject({ postcode: '20095', birthDates: ['1980-06-15'] });
    expect(wordsOf(criteria)).toEqual(['Muster', 'Erika']);
    expect(kindsOf(criteria)).toEqual(['postcode', 'birthDate']);
  });

  it('takes a day that does not exist, is to come or lies too far back for no birth date', () => {
    expect(read('Muster 31.02.1980').birthDates).toEqual([]);
    expect(read('Muster 01.01.2030').birthDates).toEqual([]);
    expect(read('Muster 01.01.1234').birthDates).toEqual([]);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(read(text).understood.length).toBeLessThan(10);
      }),
    );
  });
});

describe('a KVNR that is wrong says which part', () => {
  const cases: [string, Criteria['kvnrFault']][] = [
    ['X123456780', { part: 'checkDigit', certain: true }],
    ['x123 456 780 Muster', { part: 'checkDigit', certain: true }],
    ['X12345678', { part: 'length', certain: false }],
    ['X1234567888', { part: 'length', certain: false }],
    ['X123 456 78', { part: 'length', certain: false }],
    ['X12345678O', { part: 'digits', certain: false }],
    ['1234567880', { part: 'letter', certain: false }],
    ['Ä123456780', { part: 'letter', certain: false }],
    ['0401234567', null],
    ['Muster 15.06.1980', null],
    ['X1234', null],
    [valid, null],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(read(text).kvnrFault).toEqual(expected);
  });

  it('and what may be a tracking ID is read as one first', () => {
    expect(read('X12345678').trackingId).toBe('X12345678');
    expect(read('X12345678O').trackingId).toBe('X12345678O');
    expect(read('AB123456789').kvnrFault).toBeNull();
  });
});
