import { describe, expect, test } from 'vitest';
import { serviceDoings } from '#shared/service-contract/audit.ts';
import { errorCodes } from '#shared/service-contract/errors.ts';
import { operationNames } from '#shared/service-contract/index.ts';
import {
  factWords,
  mediumWord,
  outcomeWord,
  recipientWord,
  speakerWord,
  type Words,
} from '../../../../src-renderer/features/audit/entry-words.ts';
import { formatFor } from '../../../../src-renderer/i18n/format.ts';
import { operationWord } from '../../../../src-renderer/i18n/operation-words.ts';

const german: Words = { language: 'de', format: formatFor('de') };
const english: Words = { language: 'en', format: formatFor('en') };

describe('the log in plain words (rule 27)', () => {
  test.each([german, english])(
    'has a word for every operation and every refusal ($language)',
    (words) => {
      for (const name of [...operationNames, ...serviceDoings]) {
        expect(operationWord(name, words.language)).not.toBe(name);
      }
      for (const code of errorCodes) {
        expect(outcomeWord(code, words)).not.toMatch(/[{}„“]|^$/u);
        expect(outcomeWord(code, words)).not.toBe(code);
      }
    },
  );

  test('shows as it stands what this program does not know yet', () => {
    expect(operationWord('future.operation', 'de')).toBe('future.operation');
    expect(outcomeWord('somethingNew', german)).toBe('somethingNew');
    expect(recipientWord('somebodyNew', german)).toBe('somebodyNew');
    expect(outcomeWord('constructor', german)).toBe('constructor');
  });

  test('says who spoke, with what is known of them', () => {
    const word = (speaker: string | null, words: Words, representative: string | null = null) =>
      speakerWord({ speaker, representative }, words);
    expect(word(null, german)).toBeNull();
    expect(word('member', german)).toBe('die versicherte Person');
    expect(word('helper:interpreter', german)).toBe('eine Begleitperson (Sprachmittlung)');
    expect(word('thirdParty:practice', english)).toBe('a third party (practice)');
    const byRecord = 'representative:00000000-0000-4000-8000-000000000001';
    expect(word(byRecord, german, 'Max Muster')).toBe('eine Vertretung (Max Muster)');
    expect(word(byRecord, german)).toBe('eine Vertretung');
  });

  test('says to whom and by which way', () => {
    expect(recipientWord('storedAddress', german)).toBe('hinterlegte Anschrift');
    expect(mediumWord('post', german)).toBe('per Post');
    expect(mediumWord('counter', english)).toBe('at the counter');
  });

  test('tells facts in words and keeps ids and digests for the detail', () => {
    const facts = {
      factor: 'birthDate',
      level: 'simple',
      validTo: '2026-12-07',
      criteria: 'name,birthYear',
      hits: 3,
      issueId: '00000000-0000-4000-8000-000000000001',
      textDigest: 'a'.repeat(64),
    };
    expect(factWords(facts, german)).toEqual([
      { label: 'Merkmal', value: 'Geburtsdatum' },
      { label: 'Legitimation', value: 'einfach' },
      { label: 'gültig bis', value: '07.12.2026' },
      { label: 'Suchmerkmale', value: 'Name, Geburtsjahr' },
      { label: 'Treffer', value: '3' },
    ]);
  });

  test('reads purpose and channel by the glossary, a channel of a letter as its way', () => {
    expect(factWords({ purpose: 'cardLost', channel: 'walkIn' }, german)).toEqual([
      { label: 'Anliegen', value: 'Karte verloren' },
      { label: 'Kanal', value: 'Besuch' },
    ]);
    expect(factWords({ channel: 'post' }, german)).toEqual([{ label: 'Kanal', value: 'Post' }]);
  });
});
