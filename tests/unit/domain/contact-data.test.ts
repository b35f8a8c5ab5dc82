import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountEndFault,
  accountFromFault,
  accountState,
  addressFaults,
  countryName,
  emailFault,
  ibanFault,
  isCountry,
  nameFaults,
  phoneFault,
  readAddress,
  readCountry,
  readName,
  tidyLine,
} from '#shared/domain/contact-data.ts';
import { din91379Letters, isDin91379Name } from '#shared/domain/din91379.ts';
import { editedFields, editObstacle } from '#shared/domain/edit-obstacle.ts';
import { factWords } from '#shared/service-contract/fact-words.ts';

const home = {
  street: 'Musterweg',
  houseNumber: '1',
  addition: null,
  postcode: '20095',
  town: 'Hamburg',
  country: 'DE',
};
const faultsOf = (changes: Partial<typeof home>) =>
  addressFaults(readAddress({ ...home, ...changes }));

describe('an address that letters can reach (rule 15, DIN 5008)', () => {
  it.each([
    ['at home', {}, {}],
    ['in a Postfach', { street: 'Postfach', houseNumber: '12 34 56' }, {}],
    ['abroad without a number', { country: 'IE', houseNumber: '', postcode: 'D02 X285' }, {}],
    ['abroad without a postcode', { country: 'AE', postcode: '' }, {}],
    ['without a number here', { houseNumber: '' }, { houseNumber: 'houseNumberMissing' }],
    ['at a parcel station', { street: 'Packstation' }, { street: 'packstationNoLetters' }],
    ['with a postcode that begins with 00', { postcode: '00123' }, { postcode: 'postcodeGerman' }],
    ['in a town of signs', { town: '東京' }, { town: 'fieldSigns' }],
    ['in a country nobody knows', { country: 'ZZ' }, { country: 'countryUnknown' }],
    ['in a street too long', { street: 'a'.repeat(101) }, { street: 'fieldTooLong' }],
  ] as const)('%s', (_name, changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults);
  });

  it('reading twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (street, addition, town) => {
        const once = readAddress({ ...home, street, addition, town });
        expect(readAddress(once)).toEqual(once);
      }),
    );
  });
});

describe('a line as it is kept', () => {
  it('has no white space around, none doubled, no line break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const tidy = tidyLine(text);
        expect(tidyLine(tidy)).toBe(tidy);
        expect(tidy).not.toMatch(/^\s|\s$|\s\s|\n/u);
      }),
    );
  });
});

describe('a country by its name', () => {
  const codes = ['DE', 'AT', 'CH', 'FR', 'TR', 'PL', 'GB', 'US', 'XK', 'UA'];
  it.each(codes)('%s in either language, or its code', (code) => {
    for (const language of ['de', 'en'] as const) {
      expect(readCountry(` ${countryName(code, language).toUpperCase()} `)).toBe(code);
    }
    expect(readCountry(code.toLowerCase())).toBe(code);
  });

  it('is never one that was withdrawn, a group, or a dream', () => {
    expect(['DD', 'SU', 'YU', 'EU', 'UN', 'ZZ', 'QQ'].filter(isCountry)).toEqual([]);
    expect(readCountry('Atlantis')).toBeNull();
    expect(readCountry('')).toBeNull();
  });
});

describe('names (DIN 91379)', () => {
  it('every letter of the standard may stand in a name', () => {
    for (const letter of din91379Letters) {
      expect(nameFaults(readName({ title: null, firstName: letter, lastName: letter }))).toEqual(
        {},
      );
    }
  });

  it('nothing else may', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), (text) => {
        const name = readName({ title: null, firstName: 'Erika', lastName: text });
        const fits = name.lastName !== '' && isDin91379Name(name.lastName);
        expect(nameFaults(name).lastName === undefined).toBe(fits);
      }),
    );
  });

  it('an empty title is none', () => {
    expect(readName({ title: ' ', firstName: 'Erika', lastName: 'Muster' }).title).toBeNull();
  });
});

describe('how a member is reached', () => {
  it.each([
    ['040 1234567', null],
    ['+43 1 7654321', null],
    ['0170/1234567', null],
    ['', 'fieldEmpty'],
    ['12', 'phoneImpossible'],
    ['keine', 'phoneImpossible'],
    ['0'.repeat(41), 'fieldTooLong'],
  ])('phone “%s”: %s', (phone, fault) => {
    expect(phoneFault(phone)).toBe(fault);
  });

  it.each([
    ['erika@muster.example', null],
    ['erika.muster+hek@post.muster.example', null],
    ['jörg@müller.example', null],
    ['', 'fieldEmpty'],
    ['erika@muster', 'emailForm'],
    ['erika muster@muster.example', 'emailForm'],
    ['.erika@muster.example', 'emailForm'],
    ['erika@-muster.example', 'emailForm'],
    [`${'e'.repeat(65)}@muster.example`, 'fieldTooLong'],
  ])('e-mail “%s”: %s', (email, fault) => {
    expect(emailFault(email)).toBe(fault);
  });

  it('whatever is taken for an e-mail address has one @ and a dot behind it', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'ab@.- ,'), maxLength: 8 });
    fc.assert(
      fc.property(typed, (text) => {
        expect(emailFault(text) !== null || /^[^@\s]+@[^@\s]+\.[^@\s]+$/u.test(text)).toBe(true);
      }),
      { examples: [['ab@a.ba']] },
    );
  });
});

describe('a bank account', () => {
  it.each([
    ['DE89 3704 0044 0532 0130 00', null],
    ['de89-3704-0044-0532-0130-00', null],
    ['NL91ABNA0417164300', null],
    ['', 'fieldEmpty'],
    ['DE89370400440532013001', 'ibanCheckDigits'],
    ['DE8937040044053201300', 'ibanLength'],
    ['XX89370400440532013000', 'ibanCountry'],
  ])('IBAN “%s”: %s', (iban, fault) => {
    expect(ibanFault(iban)).toBe(fault);
  });

  it('rule 25: on the day it ends it has ended', () => {
    const account = { validFrom: '2026-03-01', endsOn: '2026-03-10' };
    expect(accountState(account, '2026-02-28')).toBe('future');
    expect(accountState(account, '2026-03-09')).toBe('inForce');
    expect(accountState(account, '2026-03-10')).toBe('ended');
    expect(accountState({ ...account, endsOn: null }, '2030-01-01')).toBe('inForce');
  });

  it('begins lately or soon, and does not end in the past', () => {
    const today = '2026-03-10';
    expect(accountFromFault('2025-12-10', today)).toBeNull();
    expect(accountFromFault('2025-12-09', today)).toBe('dayTooFar');
    expect(accountFromFault('2027-03-10', today)).toBeNull();
    expect(accountFromFault('2027-03-11', today)).toBe('dayTooFar');
    expect(accountEndFault('2026-03-09', today)).toBe('dayPast');
    expect(accountEndFault(today, today)).toBeNull();
    expect(accountEndFault('2027-03-11', today)).toBe('dayTooFar');
  });
});

describe('rules 9 and 11: who may change what', () => {
  const adult = { dead: false, minor: false, familyInsured: false };
  const refusedTo = (member: Partial<typeof adult>, byRepresentative = false) =>
    editedFields.filter(
      (field) => editObstacle(field, { ...adult, ...member }, byRepresentative) !== null,
    );

  it('an adult everything', () => expect(refusedTo({})).toEqual([]));
  it('nobody anything of the dead', () => {
    expect(refusedTo({ dead: true }, true)).toEqual([...editedFields]);
  });
  it('a minor only how they are reached', () => {
    expect(refusedTo({ minor: true })).toEqual(['address', 'name', 'bank']);
    expect(refusedTo({ minor: true }, true)).toEqual([]);
  });
  it('the family-insured no account', () => {
    expect(refusedTo({ familyInsured: true }, true)).toEqual(['bank']);
  });
});

it('every fault has words in both languages', () => {
  const faults = [
    ...Object.values(faultsOf({ houseNumber: '', street: 'Packstation', town: '', country: 'ZZ' })),
    ...['12', 'x'].map(phoneFault),
    emailFault('x'),
    ibanFault('DE'),
  ];
  for (const fault of faults) {
    expect(Object.keys(factWords)).toContain(fault);
  }
});
