import { describe, expect, it } from 'vitest';
import {
  addressKind,
  letterAddressLines,
  matchesAddress,
  type PostalAddress,
  sameStreet,
  splitStreetLine,
} from '#shared/domain/address.ts';

const address: PostalAddress = {
  kind: 'street',
  street: 'Musterstraße',
  houseNumber: '5a',
  addition: null,
  postcode: '22039',
  town: 'Hamburg',
  country: 'DE',
};

it.each([
  ['Packstation 123', 'packstation'],
  ['DHL-Packstation 123', 'packstation'],
  ['Postfiliale 512', 'packstation'],
  ['Postfach 12 34', 'poBox'],
  ['P.O. Box 1234', 'poBox'],
  ['Musterstr. 5', 'street'],
  ['Am Postfachhof 3', 'street'],
])('%s is of kind %s', (line, kind) => expect(addressKind(line)).toBe(kind));

it.each([
  ['Musterstr. 5', 'Musterstr.', '5'],
  ['Musterstr.5', 'Musterstr.', '5'],
  ['Musterstraße 5 a', 'Musterstraße', '5 a'],
  ['Musterweg 5-7', 'Musterweg', '5-7'],
  ['Musterweg 5a/7b', 'Musterweg', '5a/7b'],
  ['Straße des 17. Juni 135', 'Straße des 17. Juni', '135'],
  ['Q 7, 24', 'Q 7', '24'],
  ['Am Musterhof', 'Am Musterhof', ''],
])('%j is split into %j and %j', (line, street, houseNumber) =>
  expect(splitStreetLine(line)).toEqual({ street, houseNumber }),
);

it.each([
  ['Hauptstr. 5', 'hauptstraße 5', true],
  ['Karl-Marx-Str. 5 a', 'karl marx strasse 5a', true],
  ['Marktpl. 1', 'Marktplatz 1', true],
  ['Sankt-Georg-Str. 1', 'St. Georg Straße 1', true],
  ['Öhmweg 2', 'Oehmweg 2', true],
  ['Hauptstr. 5', 'Hauptstr. 5a', false],
  ['Hauptstr. 5', 'Hauptstr. 6', false],
  ['Hauptstr. 5', 'Hauptweg 5', false],
])('%s and %s are spelled alike: %s', (left, right, expected) =>
  expect(sameStreet(left, right)).toBe(expected),
);

describe('what a caller says as their address', () => {
  it.each([
    'Musterstraße 5a, 22039 Hamburg',
    'musterstr. 5 a 22039',
    'Muster-Str. 5A Hamburg',
    'Musterstrasse 5a, Hamburg',
    '22039 Hamburg, Musterstraße 5 a',
    'Hamburg Musterstraße 5a',
    'Musterstr. 5a - 22039 Hamburg',
    'Musterstr. 5a, D-22039 Hamburg',
    'Mutserstraße 5a, 22039 Hambrug',
  ])('matches: %s', (answer) => expect(matchesAddress(answer, address)).toBe(true));

  it.each([
    'Musterstraße 5, 22039 Hamburg',
    'Musterstraße 5b, 22039 Hamburg',
    'Musterstraße 5a, 22093 Hamburg',
    'Musterstraße 5a, 22039 Lübeck',
    'Musterstraße 5a',
    'Musterstraße, 22039 Hamburg',
    'Beispielweg 5a, 22039 Hamburg',
    '22039 Hamburg',
    '',
  ])('does not match: %j', (answer) => expect(matchesAddress(answer, address)).toBe(false));

  it('a letter is no part of a number without one', () => {
    const plain = { ...address, houseNumber: '5' };
    expect(matchesAddress('Musterstr. 5 Hamburg', plain)).toBe(true);
    expect(matchesAddress('Musterstr. 5a Hamburg', plain)).toBe(false);
  });

  it('numbers inside street names count', () => {
    const june = { ...address, street: 'Straße des 17. Juni', houseNumber: '135' };
    expect(matchesAddress('Str. des 17. Juni 135, 22039', june)).toBe(true);
    expect(matchesAddress('Str. des 18. Juni 135, 22039', june)).toBe(false);
  });

  it('nothing matches a record without an address', () => {
    const empty = { ...address, street: '', houseNumber: '', postcode: '', town: '' };
    expect(matchesAddress('', empty)).toBe(false);
    expect(matchesAddress('Musterstr. 5', empty)).toBe(false);
  });
});

describe('the address field of a letter', () => {
  it('leaves blank lines and the own country out', () => {
    expect(letterAddressLines(['Erika Muster', ' '], address)).toEqual([
      'Erika Muster',
      'Musterstraße 5a',
      '22039 Hamburg',
    ]);
  });

  it('names another country in German capitals, last, within six lines', () => {
    const abroad = { ...address, addition: 'c/o Muster', country: 'AT', postcode: '1010' };
    expect(letterAddressLines(['Frau', 'Erika Muster'], abroad)).toEqual([
      'Frau',
      'Erika Muster',
      'c/o Muster',
      'Musterstraße 5a',
      '1010 Hamburg',
      'ÖSTERREICH',
    ]);
    expect(() => letterAddressLines(['An', 'Frau', 'Erika Muster'], abroad)).toThrow(RangeError);
  });
});
