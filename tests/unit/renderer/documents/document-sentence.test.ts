import { describe, expect, test } from 'vitest';
import type { DocumentEntry } from '#shared/service-contract/documents.ts';
import {
  keepSentence,
  refusalSentence,
  stateSentence,
} from '../../../../src-renderer/features/documents/document-sentence.ts';
import { documentsTexts } from '../../../../src-renderer/features/documents/texts.ts';
import { formatFor } from '../../../../src-renderer/i18n/format.ts';

const received: DocumentEntry = {
  documentId: '00000000-0000-4000-8000-000000000001',
  trackingId: 'HEK-3467-9CDF-GHJK',
  sentAt: '2026-11-01T23:30:00.000Z',
  state: 'received',
  stateSince: '2026-11-03T08:00:00.000Z',
  refusal: null,
  sender: 'self',
  pageCount: 3,
  largestPageBytes: 420_000,
  keepOriginalUntil: '2027-01-02',
  title: null,
  message: null,
};
const refused = (refusal: DocumentEntry['refusal'], more: Partial<DocumentEntry>) => ({
  ...received,
  trackingId: null,
  state: 'refused' as const,
  refusal,
  ...more,
});
const say = (language: 'de' | 'en', entry: DocumentEntry) => {
  const { key, blanks } = stateSentence(entry, formatFor(language));
  return documentsTexts.in(language)(key, blanks);
};

describe('the sentence for the caller (rule 13)', () => {
  test.each(['received', 'assigned', 'inReview', 'done'] as const)(
    'of the state %s names the German day of sending in both languages',
    (state) => {
      for (const language of ['de', 'en'] as const) {
        const sentence = say(language, { ...received, state });
        expect(sentence).toContain('02.11.2026');
        expect(sentence).not.toMatch(/[{}]/u);
      }
    },
  );

  test('tells how many pages were too many, and the most the app takes', () => {
    const sentence = say('de', refused('tooManyPages', { pageCount: 16 }));
    expect(sentence).toContain('16 Seiten');
    expect(sentence).toContain('höchstens 15 Seiten');
    expect(sentence).toContain('noch einmal');
  });

  test('tells how large the page of 801 kB was, and the largest the app takes', () => {
    const sentence = say('de', refused('pageTooLarge', { largestPageBytes: 801_000 }));
    expect(sentence).toContain('801 kB');
    expect(sentence).toContain('höchstens 800 kB');
  });

  test('advises to send again where nobody knows why it was refused', () => {
    expect(say('en', refused(null, {}))).toContain('send it again');
  });
});

describe('the sentence about the original (rule 13)', () => {
  const format = formatFor('de');

  test('asks to keep it up to and including the last day', () => {
    expect(keepSentence(received, '2027-01-02', format)).toEqual({
      key: 'keep.until',
      blanks: { day: '02.01.2027' },
    });
  });

  test('lets it go the day after', () => {
    expect(keepSentence(received, '2027-01-03', format).key).toBe('keep.over');
  });

  test('asks to keep what was refused until it has arrived', () => {
    const entry = refused('tooManyPages', { pageCount: 16 });
    expect(keepSentence(entry, '2030-01-01', format).key).toBe('keep.refused');
  });
});

test('the short reason of a refusal is there for refused uploads only', () => {
  const format = formatFor('de');
  expect(refusalSentence(received, format)).toBeNull();
  const entry = refused('pageTooLarge', { largestPageBytes: 801_000 });
  expect(refusalSentence(entry, format)).toMatchObject({
    key: 'refusal.pageTooLarge',
    blanks: { size: '801 kB' },
  });
});
