import { describe, expect, test } from 'vitest';
import type { DocumentEntry } from '#shared/service-contract/documents.ts';
import { arrivalsBetween } from '../../../../src-renderer/features/documents/arrivals.ts';
import { isoDayOf } from '../../../../src-renderer/i18n/iso-day.ts';

const sent = (sentAt: string, state: DocumentEntry['state'] = 'received'): DocumentEntry => ({
  documentId: '00000000-0000-4000-8000-000000000001',
  trackingId: null,
  sentAt,
  state,
  stateSince: sentAt,
  refusal: state === 'refused' ? 'tooManyPages' : null,
  sender: 'self',
  pageCount: 1,
  largestPageBytes: 1,
  keepOriginalUntil: '2027-01-01',
  title: null,
  message: null,
});

describe('absence is the evidence (rule 13)', () => {
  // 23:30 UTC on 1 November is already 2 November in Germany.
  const documents = [
    sent('2026-11-01T23:30:00.000Z'),
    sent('2026-11-03T10:00:00.000Z', 'refused'),
    sent('2026-11-05T22:59:59.999Z'),
  ];
  const between = (from: string, to: string) => {
    const { arrived, refused } = arrivalsBetween(documents, from, to, isoDayOf);
    return { arrived, refused: refused.length };
  };

  test('counts both days of the period, as days are counted in Germany', () => {
    expect(between('2026-11-02', '2026-11-05')).toEqual({ arrived: 2, refused: 1 });
  });

  test('finds nothing the day before and the day after', () => {
    expect(between('2026-10-01', '2026-11-01')).toEqual({ arrived: 0, refused: 0 });
    expect(between('2026-11-06', '2026-12-31')).toEqual({ arrived: 0, refused: 0 });
  });

  test('a refused upload has not arrived, and says why', () => {
    expect(between('2026-11-03', '2026-11-03')).toEqual({ arrived: 0, refused: 1 });
    const { refused } = arrivalsBetween(documents, '2026-11-03', '2026-11-03', isoDayOf);
    expect(refused.map(({ refusal }) => refusal)).toEqual(['tooManyPages']);
  });
});
