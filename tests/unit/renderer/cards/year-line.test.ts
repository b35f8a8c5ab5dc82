import { describe, expect, test } from 'vitest';
import type { ReplacementCard } from '#shared/service-contract/cards.ts';
import { shareOfYear, yearMarks } from '../../../../src-renderer/features/cards/year-line.ts';
import { isoDayOf } from '../../../../src-renderer/i18n/iso-day.ts';

let count = 0;
const card = (requestedAt: string, source: ReplacementCard['source'] = 'app'): ReplacementCard => {
  count += 1;
  return {
    issueId: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
    source,
    requestedAt,
    validFrom: '2026-01-01',
    validTo: '2026-01-14',
    state: 'valid',
    reason: null,
    wayOut: null,
    eeb: null,
  };
};
const marks = (...cards: readonly ReplacementCard[]) => yearMarks(cards, 2026, isoDayOf);

describe('the quota’s year as a line (rule 17)', () => {
  test('begins on 1 January and ends after 31 December', () => {
    expect(shareOfYear('2026-01-01', 2026)).toBe(0);
    expect(shareOfYear('2026-12-31', 2026)).toBeCloseTo(364 / 365, 10);
    expect(shareOfYear('2028-03-01', 2028)).toBeCloseTo(60 / 366, 10);
  });

  test('keeps other years at its ends', () => {
    expect(shareOfYear('2025-06-01', 2026)).toBe(0);
    expect(shareOfYear('2027-06-01', 2026)).toBe(1);
  });

  test('shows the cards of the German calendar year in order of time', () => {
    const shown = marks(
      card('2026-06-01T10:00:00.000Z'),
      card('2025-12-31T22:59:59.000Z'),
      card('2025-12-31T23:00:00.000Z', 'serviceCentre'),
    );
    expect(shown.map(({ day, source }) => [day, source])).toEqual([
      ['2026-01-01', 'serviceCentre'],
      ['2026-06-01', 'app'],
    ]);
  });

  test('stacks marks that would cover each other and uses a lane again when it is free', () => {
    const shown = marks(
      card('2026-03-01T10:00:00.000Z'),
      card('2026-03-02T10:00:00.000Z'),
      card('2026-03-03T10:00:00.000Z'),
      card('2026-09-01T10:00:00.000Z'),
    );
    expect(shown.map(({ lane }) => lane)).toEqual([0, 1, 2, 0]);
  });
});
