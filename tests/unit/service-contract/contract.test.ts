import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { approvableOperations } from '#shared/service-contract/approvals.ts';
import { errorCodes, errorSentence, errorTexts } from '#shared/service-contract/errors.ts';
import { errorsOf, operationNames, operations, pathOf } from '#shared/service-contract/index.ts';
import { type LevelRule, neededLevel } from '#shared/service-contract/level-rule.ts';
import type { OperationDefinition } from '#shared/service-contract/operation.ts';
import { Channel, levelSuffices, servingSets } from '#shared/service-contract/vocabulary.ts';

const definitions: [string, OperationDefinition][] = operationNames.map((name) => [
  name,
  operations[name],
]);

describe.each(definitions)('%s', (_name, definition) => {
  it('travels as plain JSON: its schemas can be written as JSON Schema', () => {
    expect(() => z.toJSONSchema(definition.input)).not.toThrow();
    if (definition.output.kind === 'json') {
      const { schema } = definition.output;
      expect(() => z.toJSONSchema(schema)).not.toThrow();
    }
  });

  it('names the contact and the member that its scope demands', () => {
    const shape = z.toJSONSchema(definition.input).properties ?? {};
    if (definition.scope === 'contact' || definition.scope === 'member') {
      expect(shape).toHaveProperty('contactId');
    }
    if (definition.scope === 'member') {
      expect(shape).toHaveProperty('memberId');
    }
  });

  it('asks for a level only where there is a member, and for a set unless it is public', () => {
    if (definition.scope !== 'member') {
      expect(definition.level).toBe('none');
      expect(definition.ownChannel).toBeUndefined();
    }
    expect(definition.permissions.length === 0).toBe(definition.scope === 'public');
  });
});

describe('the contract as a whole', () => {
  it('rule 1: a lead or privacy officer never acts for a member', () => {
    const serving: readonly string[] = servingSets;
    for (const [name, definition] of definitions) {
      if (definition.scope === 'member' || definition.scope === 'contact') {
        expect(
          definition.permissions.filter((set) => !serving.includes(set)),
          name,
        ).toEqual([]);
      }
    }
  });

  it('rule 8: replacement cards and page bytes need high; posting a certificate needs none', () => {
    expect(operations['cards.issueReplacement'].level).toBe('high');
    expect(operations['documents.page'].level).toBe('high');
    expect(operations['cards.block'].level).toBe('simple');
    expect(operations['cards.orderHealthCard'].level).toBe('simple');
    expect(operations['certificates.resend'].level).toBe('none');
  });

  it('rules 8 and 21: a thread needs high, and in its own channel what the policy says', () => {
    const inOwnChannel = definitions
      .filter(([, { ownChannel }]) => ownChannel !== undefined)
      .map(([name]) => name);
    expect(inOwnChannel).toEqual([
      'threads.ofMember',
      'threads.read',
      'threads.reply',
      'threads.withdraw',
    ]);
    const policy = { messengerLevel: 'simple' } as const;
    const { 'threads.read': read, 'cards.block': block } = operations;
    const needed = (rule: LevelRule, channel: Channel, memberSpeaks = true) =>
      neededLevel(rule, { channel, memberSpeaks }, policy);
    expect(needed(read, 'messenger')).toBe('simple');
    for (const channel of Channel.options.filter((one) => one !== 'messenger')) {
      expect(needed(read, channel), channel).toBe('high');
    }
    // The channel vouches for the member, not for whoever else speaks (rule 4).
    expect(needed(read, 'messenger', false)).toBe('high');
    expect(needed(block, 'messenger')).toBe('simple');
    expect(needed(block, 'call')).toBe('simple');
  });

  it('rule 5: a level suffices for itself and all below it', () => {
    expect(levelSuffices('high', 'simple')).toBe(true);
    expect(levelSuffices('simple', 'simple')).toBe(true);
    expect(levelSuffices('none', 'simple')).toBe(false);
  });

  it('rules 16 and 18: whatever may need a second person can be asked for', () => {
    const declared = definitions.filter(([, { approval }]) => approval).map(([name]) => name);
    expect([...approvableOperations].sort()).toEqual(declared.sort());
    for (const [name, { errors }] of definitions) {
      expect(errors.includes('approvalRequired'), name).toBe(declared.includes(name));
    }
  });

  it('puts no personal data into a path', () => {
    expect(pathOf('cards.issueReplacement')).toBe('/v1/cards/issueReplacement');
    expect(new Set(operationNames.map(pathOf)).size).toBe(operationNames.length);
  });

  it('adds to every operation what any request can meet', () => {
    expect(errorsOf('members.header')).toEqual(
      expect.arrayContaining(['malformedRequest', 'unauthenticated', 'internal', 'levelTooLow']),
    );
  });
});

describe.each(errorCodes)('the refusal %s', (code) => {
  it('has the same blanks in German and English', () => {
    const blanks = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    expect(blanks(errorTexts[code].de)).toEqual(blanks(errorTexts[code].en));
  });

  it('is a sentence', () => {
    for (const text of [errorTexts[code].de, errorTexts[code].en]) {
      expect(text).toMatch(/[.}]$/);
      expect(text.length).toBeGreaterThan(20);
    }
  });
});

it('a refusal fills its blanks and leaves an unknown one visible', () => {
  expect(errorSentence('throttled', { seconds: 5 }, 'de')).toContain('5 Sekunden');
  expect(errorSentence('throttled', {}, 'en')).toContain('{seconds}');
});
