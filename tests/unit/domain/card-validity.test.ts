import { describe, expect, it } from 'vitest';
import { cardValidity, isCardValidOn } from '#shared/domain/card-validity.ts';
import { keepOriginalUntil } from '#shared/domain/keep-until.ts';
import { type QuotaIssue, quotaOn } from '#shared/domain/quota.ts';

const policy = { cardDays: 14, requestDayCounts: true };

describe('rule 17: a replacement card counts 14 days with the request day', () => {
  it.each([
    ['2026-11-02', '2026-11-15'],
    ['2026-11-24', '2026-12-07'],
    ['2026-12-24', '2027-01-06'],
    ['2028-02-16', '2028-02-29'],
    ['2028-02-17', '2028-03-01'],
    ['2026-02-17', '2026-03-02'],
    ['2026-03-16', '2026-03-29'],
    ['2026-10-12', '2026-10-25'],
    ['2026-10-13', '2026-10-26'],
  ])('requested on %s its last day is %s', (validFrom, validTo) =>
    expect(cardValidity(validFrom, policy)).toEqual({ validFrom, validTo }),
  );

  it('one day longer where policy does not count the request day', () => {
    expect(cardValidity('2026-11-02', { ...policy, requestDayCounts: false }).validTo).toBe(
      '2026-11-16',
    );
  });

  it('counts on its first and last day, not beside them', () => {
    const validity = cardValidity('2026-11-02', policy);
    const days = ['2026-11-01', '2026-11-02', '2026-11-15', '2026-11-16'];
    expect(days.map((day) => isCardValidOn(validity, day))).toEqual([false, true, true, false]);
  });
});

describe('rule 17: four requests a year', () => {
  const calendar = { quotaPerYear: 4, quotaYear: 'calendar', agentIssuesCount: false } as const;
  const app = (requestedOn: string): QuotaIssue => ({ requestedOn, source: 'app' });
  const ours = (requestedOn: string): QuotaIssue => ({ requestedOn, source: 'serviceCentre' });
  const issues = [
    app('2025-12-31'),
    app('2026-01-01'),
    app('2026-06-30'),
    ours('2026-07-01'),
    app('2026-12-31'),
  ];

  it('counts the calendar year up to today and leaves our issues out', () => {
    expect(quotaOn('2026-11-24', issues, calendar)).toEqual({
      from: '2026-01-01',
      to: '2026-12-31',
      limit: 4,
      used: 2,
      remaining: 2,
      issuedByUs: 1,
    });
  });

  it('counts our issues where policy says so', () => {
    const quota = quotaOn('2026-11-24', issues, { ...calendar, agentIssuesCount: true });
    expect(quota).toMatchObject({ used: 3, remaining: 1, issuedByUs: 1 });
  });

  it('starts again on New Year’s Day', () => {
    expect(quotaOn('2027-01-01', issues, calendar)).toMatchObject({ used: 0, remaining: 4 });
  });

  it('counts twelve months back where policy says rolling', () => {
    const rolling = { ...calendar, quotaYear: 'rolling' } as const;
    expect(quotaOn('2026-12-30', issues, rolling)).toMatchObject({ from: '2025-12-31', used: 3 });
    expect(quotaOn('2026-12-31', issues, rolling)).toMatchObject({ from: '2026-01-01', used: 3 });
  });

  it('never shows less than nothing remaining', () => {
    const five = Array.from({ length: 5 }, () => app('2026-03-01'));
    expect(quotaOn('2026-11-24', five, calendar)).toMatchObject({ used: 5, remaining: 0 });
  });
});

it.each([
  ['2026-11-24', '2027-01-24'],
  ['2026-12-31', '2027-02-28'],
])('rule 13: the original of a document of %s is kept until %s', (received, until) =>
  expect(keepOriginalUntil(received)).toBe(until),
);
