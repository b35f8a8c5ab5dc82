import { describe, expect, test } from 'vitest';
import {
  type ChainResult,
  chainSentences,
} from '../../../../src-renderer/features/audit/chain-result.ts';
import { auditTexts } from '../../../../src-renderer/features/audit/texts.ts';
import { formatFor } from '../../../../src-renderer/i18n/format.ts';

const intact: ChainResult = {
  checked: 120,
  intact: true,
  fault: null,
  deletedByRetention: 0,
  provenUpTo: 100,
  anchoredAt: '2026-11-24T09:05:00.000Z',
  unsealed: 0,
};
const say = (result: ChainResult, language: 'de' | 'en' = 'de') => {
  const format = formatFor(language);
  return chainSentences(result, format.dateTime, format.number).map(({ key, blanks }) =>
    auditTexts.in(language)(key, blanks),
  );
};

describe('the verdict on the chain (rule 28)', () => {
  test('says up to which entry a signed anchor proves it, and what is younger', () => {
    expect(say(intact)).toEqual([
      'Lückenlos: 120 Einträge nachgerechnet, alle passen.',
      expect.stringContaining('Bewiesen bis Eintrag 100'),
      '20 jüngere Einträge sind verkettet, aber noch in keinem Anker.',
    ]);
    expect(say(intact)[1]).toContain('24.11.2026, 10:05');
  });

  test('says that nothing is proven before the first anchor', () => {
    const young = { ...intact, provenUpTo: null, anchoredAt: null, checked: 1, unsealed: 2 };
    expect(say(young)).toEqual([
      'Lückenlos: 1 Eintrag nachgerechnet, er passt.',
      expect.stringContaining('Noch kein unterschriebener Anker'),
      expect.stringContaining('2 Einträge werden gerade versiegelt'),
    ]);
  });

  test('says how much content retention has deleted', () => {
    expect(say({ ...intact, deletedByRetention: 7 })[1]).toContain('Bei 7 Einträgen');
    expect(say({ ...intact, deletedByRetention: 1 }, 'en')[1]).toContain('content of 1 entry');
  });

  test.each(['altered', 'deleted', 'inserted', 'swapped', 'anchorMismatch', 'stripped'] as const)(
    'names the entry that was %s and how, in both languages',
    (kind) => {
      const broken = { ...intact, intact: false, fault: { sequence: 4711, kind } };
      for (const language of ['de', 'en'] as const) {
        const [first, how, advice] = say(broken, language);
        expect(first).toContain(language === 'de' ? '4.711' : '4,711');
        expect(how).toBe(auditTexts.in(language)(`chain.fault.${kind}`));
        expect(advice).toBe(auditTexts.in(language)('chain.advice'));
      }
    },
  );
});
