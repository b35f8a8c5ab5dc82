import { describe, expect, it } from 'vitest';
import { operations } from '#shared/service-contract/index.ts';
import type { OperationDefinition } from '#shared/service-contract/operation.ts';
import {
  prefilledNote,
  stepSentence,
} from '../../../src-renderer/features/contact/step-sentence.ts';

/** Changes inside a contact that people do not count as steps. */
const silent = new Set(['lookup.settle', 'verification.state']);
const definitions: [string, OperationDefinition][] = Object.entries(operations);
const changes = definitions
  .filter(
    ([, { scope, effect }]) => effect === 'change' && (scope === 'contact' || scope === 'member'),
  )
  .map(([name]) => name)
  .filter((name) => !silent.has(name));

describe('the steps of a contact in words', () => {
  it.each(changes)('%s has a sentence in both languages', (operation) => {
    const step = { operation, facts: {} };
    expect(stepSentence(step, 'de')).toMatch(/\p{L}{3}/u);
    expect(stepSentence(step, 'en')).not.toBe(stepSentence(step, 'de'));
  });

  it('names factor and result, never an answer (rule 7)', () => {
    const step = {
      operation: 'verification.submit',
      facts: { factor: 'birthDate', result: 'mismatch', level: 'none' },
    };
    expect(stepSentence(step, 'de')).toBe('Stimmt nicht überein: Geburtsdatum');
  });

  it('says which certificate went which way', () => {
    const step = {
      operation: 'certificates.resend',
      facts: { kind: 'insuranceDe', channel: 'post' },
    };
    expect(stepSentence(step, 'de')).toBe(
      'Versicherungsbescheinigung per Post an die hinterlegte Anschrift',
    );
  });

  it('falls back to the plain sentence when a code is new', () => {
    const step = { operation: 'cards.issueReplacement', facts: { wayOut: 'pigeon' } };
    expect(stepSentence(step, 'de')).toBe('Ersatzbescheinigung ausgestellt');
  });

  it('says nothing about an operation that is no step', () => {
    expect(stepSentence({ operation: 'members.header', facts: {} }, 'de')).toBeNull();
  });
});

describe('the note that wrap-up begins with', () => {
  const steps = [
    { operation: 'contacts.openMember', facts: {} },
    { operation: 'cards.block', facts: { cause: 'lost' } },
    {
      operation: 'cards.issueReplacement',
      facts: { reason: 'lost', wayOut: 'mailbox', validTo: '2026-03-23' },
    },
  ];

  it('repeats what was done for the caller, not what was looked at', () => {
    expect(prefilledNote(steps, '', 'de')).toBe(
      'Gesundheitskarte gesperrt. Ersatzbescheinigung ausgestellt (Postfach), gültig bis 23.03.2026.',
    );
  });

  it('keeps what the person had typed', () => {
    expect(prefilledNote([], '  Ruft morgen wieder an. ', 'de')).toBe('Ruft morgen wieder an.');
  });

  it('names a step only once', () => {
    const twice = [steps[1], steps[1]].filter((step) => step !== undefined);
    expect(prefilledNote(twice, '', 'de')).toBe('Gesundheitskarte gesperrt.');
  });
});
