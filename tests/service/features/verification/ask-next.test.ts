import { describe, expect, it } from 'vitest';
import type { FactorKind } from '#shared/domain/verification-rules.ts';
import { type Askable, askNext } from '../../../../src-service/features/verification/ask-next.ts';

const usual: Askable = {
  level: 'none',
  open: ['birthDate', 'address', 'phone', 'ibanLast4', 'cardLast5'],
  matched: [],
  mismatched: [],
  weakPairs: [['birthDate', 'address']],
};

const cases: [string, Partial<Askable>, FactorKind[]][] = [
  [
    'knowledge first, in the order it is easily said',
    {},
    ['birthDate', 'address', 'phone', 'ibanLast4'],
  ],
  [
    'after the birth date not the address: the pair is weak',
    { matched: ['birthDate'], open: ['address', 'phone', 'ibanLast4', 'cardLast5'] },
    ['phone', 'ibanLast4'],
  ],
  [
    'at simple only what reaches high',
    {
      level: 'simple',
      matched: ['birthDate', 'phone'],
      open: ['address', 'ibanLast4', 'cardLast5', 'agreedPassword'],
    },
    ['cardLast5', 'agreedPassword'],
  ],
  [
    'an ID document before all questions',
    { open: ['birthDate', 'phone', 'cardLast5', 'idDocument'] },
    ['idDocument', 'birthDate', 'phone'],
  ],
  [
    'what did not match once, last',
    { open: ['birthDate', 'phone', 'ibanLast4'], mismatched: ['birthDate'] },
    ['phone', 'ibanLast4', 'birthDate'],
  ],
  ['nothing, if what is left is a weak pair', { open: ['birthDate', 'address', 'cardLast5'] }, []],
  ['nothing at high', { level: 'high', matched: ['idDocument'] }, []],
  [
    'at the messenger’s simple without any answer, all three that lead to high',
    { level: 'simple', open: ['birthDate', 'address', 'phone', 'cardLast5'] },
    ['birthDate', 'address', 'phone', 'cardLast5'],
  ],
  [
    'there, with one answer given, the two that are left',
    { level: 'simple', matched: ['phone'], open: ['birthDate', 'cardLast5'] },
    ['birthDate', 'cardLast5'],
  ],
];

describe('rule 5: what to ask next, the shortest way first', () => {
  it.each(cases)('%s', (_name, changes, expected) => {
    expect(askNext({ ...usual, ...changes })).toEqual(expected);
  });
});
