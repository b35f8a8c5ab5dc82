import { describe, expect, it } from 'vitest';
import type { VerificationState } from '#shared/service-contract/verification.ts';
import {
  answered,
  askable,
  inQuestion,
  missing,
  unusable,
} from '../../../src-renderer/features/verification/gate-state.ts';

const state = (changes: Partial<VerificationState>): VerificationState => ({
  speaker: { kind: 'member' },
  level: 'none',
  factors: [],
  askNext: [],
  mismatchesToday: 0,
  mismatchesLeft: 3,
  lockedUntil: null,
  releasedAt: null,
  appRequest: null,
  ...changes,
});
const known = (factor: 'birthDate' | 'address' | 'phone', result: 'match' | 'mismatch' | null) =>
  ({ factor, class: 'knowledge', obstacle: null, result }) as const;

describe('the gate', () => {
  it('asks for the best factor first', () => {
    expect(inQuestion(state({ askNext: ['phone', 'birthDate'] }), null)).toBe('phone');
  });

  it('keeps to the factor the person chose, until it is no longer open', () => {
    const open = state({ askNext: ['phone', 'birthDate'] });
    expect(inQuestion(open, 'birthDate')).toBe('birthDate');
    expect(inQuestion(state({ askNext: ['phone'] }), 'birthDate')).toBe('phone');
    expect(inQuestion(state({ askNext: [] }), 'birthDate')).toBeNull();
  });

  it('offers an answer field only for what is told, not for the app or an ID document', () => {
    const all = state({ askNext: ['appConfirmation', 'idDocument', 'cardLast5'] });
    expect(askable(all)).toEqual(['cardLast5']);
  });

  it('says how much is missing (rule 5)', () => {
    expect(missing(state({}))).toBe('none');
    expect(missing(state({ factors: [known('phone', 'match')] }))).toBe('noneOne');
    expect(missing(state({ level: 'simple' }))).toBe('simple');
    expect(missing(state({ level: 'high' }))).toBeNull();
  });

  it('does not promise the level for birth date and address alone (rule 5, weak pair)', () => {
    const weak = [known('birthDate', 'match'), known('address', 'match')];
    expect(missing(state({ factors: weak }))).toBe('noneOne');
  });

  it('lists what was answered, and what cannot be used with its reason (rule 6)', () => {
    const factors: VerificationState['factors'] = [
      known('birthDate', 'match'),
      known('phone', 'mismatch'),
      { factor: 'address', class: 'knowledge', obstacle: 'searchedWith', result: null },
      { factor: 'ibanLast4', class: 'knowledge', obstacle: 'alreadyMatched', result: null },
    ];
    expect(answered(state({ factors })).map((one) => one.factor)).toEqual(['birthDate', 'phone']);
    expect(unusable(state({ factors })).map((one) => one.factor)).toEqual(['address']);
  });
});
