import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIban, ibanLast4, maskIban, parseIban } from '#shared/domain/iban.ts';
import { iccsnLast5, parseIccsn } from '#shared/domain/iccsn.ts';
import { ikCheckDigit, isIk, parseIk } from '#shared/domain/ik.ts';
import { formatPhone, readPhone, samePhone } from '#shared/domain/phone.ts';
import { isPostcode, parsePostcode } from '#shared/domain/postcode.ts';
import {
  canonicalTrackingId,
  formatTrackingId,
  looksLikeTrackingId,
  makeTrackingId,
} from '#shared/domain/tracking-id.ts';

describe('IK', () => {
  it.each(['260326822', '101570104'])('accepts %s', (ik) => {
    expect(parseIk(ik)).toEqual({ ok: true, ik });
    expect(isIk(ik)).toBe(true);
  });

  it.each([
    ['108312586', 'checkDigit'],
    ['10157010', 'length'],
    ['10157010X', 'digits'],
  ])('refuses %s for its %s', (text, part) => expect(parseIk(text)).toEqual({ ok: false, part }));

  it('reads spaces, and computes only from eight digits', () => {
    expect(parseIk('10 157 0104')).toEqual({ ok: true, ik: '101570104' });
    expect(isIk('10 157 0104')).toBe(false);
    expect(() => ikCheckDigit('1015701')).toThrow(RangeError);
  });
});

describe('IBAN', () => {
  const iban = 'DE89370400440532013000';

  it.each([
    [iban, { ok: true, iban }],
    ['de89 3704 0044 0532 0130 00', { ok: true, iban }],
    ['DE89370400440532013001', { ok: false, part: 'checkDigits' }],
    ['DE8937040044053201300', { ok: false, part: 'length' }],
    ['DE8937040044053201300X', { ok: false, part: 'format' }],
    ['QQ89370400440532013000', { ok: false, part: 'country' }],
    ['', { ok: false, part: 'country' }],
  ])('reads %j', (text, result) => expect(parseIban(text)).toEqual(result));

  it('shows country and last four only when masked (rule 8)', () => {
    expect(formatIban(iban)).toBe('DE89 3704 0044 0532 0130 00');
    expect(maskIban(iban)).toBe('DE•• •••• •••• •••• ••30 00');
    expect(ibanLast4('DE89 3704 0044 0532 0130 00')).toBe('3000');
  });
});

describe('ICCSN', () => {
  it.each([
    ['80276 10157 01234 56789', { ok: true, iccsn: '80276101570123456789' }],
    ['8027610157012345678', { ok: false, part: 'length' }],
    ['8027610157012345678X', { ok: false, part: 'digits' }],
    ['80277101570123456789', { ok: false, part: 'prefix' }],
  ])('reads %s', (text, result) => expect(parseIccsn(text)).toEqual(result));

  it('gives its last five digits', () => {
    expect(iccsnLast5('80276 10157 01234 56789')).toBe('56789');
  });
});

describe('tracking ID', () => {
  const below = (values: number[]) => {
    let index = 0;
    return (limit: number) => (values[index++ % values.length] ?? 0) % limit;
  };

  it('is compared without case, spaces and dashes', () => {
    expect(canonicalTrackingId(' hek-34c6 cdfg–hjkm ')).toBe('HEK34C6CDFGHJKM');
  });

  it('is made of unambiguous characters, displayed in groups and found again', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (values) => {
        const id = makeTrackingId(below(values));
        expect(id).toMatch(/^HEK(-[34679CDFGHJKMNPQRTVWXY]{4}){3}$/);
        expect(formatTrackingId(canonicalTrackingId(id).toLowerCase())).toBe(id);
        expect(looksLikeTrackingId(id.replaceAll('-', ' '))).toBe(true);
      }),
    );
  });

  it.each([
    ['7f3a-9c21-55de', true],
    ['3f2504e0-4f89-11d3-9a0c-0305e82c3301', true],
    ['Meyer 22039', false],
    ['A123456780', false],
    ['A1234567801015701041', false],
    ['0401234567', false],
    ['15061980', false],
    ['Hekmann Annelie', false],
    ['Musterstadt', false],
    ['', false],
  ])('tells whether %j may be meant as one: %s', (text, expected) =>
    expect(looksLikeTrackingId(text)).toBe(expected),
  );

  it('shows a foreign format in fours', () => {
    expect(formatTrackingId('7f3a9c2155')).toBe('7F3A-9C21-55');
  });
});

describe('phone', () => {
  it.each([
    ['040 65696-0', '+4940656960'],
    ['0800 0213213', '+498000213213'],
    ['+49 (0)40 656960', '+4940656960'],
    ['0049 40 656960', '+4940656960'],
    ['0171/1234567', '+491711234567'],
    ['+43 1 5880000', '+4315880000'],
    ['12', null],
    ['Hamburg', null],
    ['', null],
  ])('keeps %j beside its E.164 form %s', (raw, e164) =>
    expect(readPhone(raw)).toEqual({ raw, e164 }),
  );

  it('knows the same line in two spellings, and never two unreadable ones', () => {
    expect(samePhone('040/656960', '+49 40 65 69 60')).toBe(true);
    expect(samePhone('040/656960', '040/656961')).toBe(false);
    expect(samePhone('', '')).toBe(false);
  });

  it('is displayed as dialled in Germany', () => {
    expect(formatPhone('+4940656960')).toBe('040 656960');
    expect(formatPhone('+4315880000')).toBe('+43 1 5880000');
    expect(formatPhone('unbekannt')).toBe('unbekannt');
  });
});

describe('postcode', () => {
  it.each([
    ['22039', '22039'],
    ['01067', '01067'],
    [' 22 039 ', '22039'],
    ['D-22039', '22039'],
    ['de 22039', '22039'],
    ['2203', null],
    ['220390', null],
    ['00123', null],
    ['E22039', null],
  ])('reads %j as %s', (text, expected) => expect(parsePostcode(text)).toBe(expected));

  it('is a string of five digits', () => {
    expect(isPostcode('22039')).toBe(true);
    expect(isPostcode('D-22039')).toBe(false);
  });
});
