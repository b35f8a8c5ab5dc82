import { describe, expect, it } from 'vitest';
import {
  childSickPayDays,
  MATERNITY_PAY_MAXIMUM_CENTS,
  maternityPayPeriod,
  sickPayMaximumCents,
} from '#shared/domain/benefit-tables.ts';
import { defaultPolicy, PolicySchema } from '#shared/domain/policy.ts';

describe('the policy file', () => {
  it('has the documented defaults', () => {
    expect(defaultPolicy).toEqual({
      insurerIk: '101570104',
      idleLockMinutes: 10,
      idleLockInContactMinutes: 30,
      levelEndsAfterParkedMinutes: 10,
      requestsPerMinute: 1_200,
      lookupsPerMinute: 30,
      lookupsPerDay: 400,
      verificationLockHours: 24,
      mismatches: 3,
      weakPairs: [['birthDate', 'address']],
      appConfirmationMinutes: 3,
      eebDeliveryMinutes: 30,
      approvalExpiryHours: 4,
      approvalIssues: 2,
      approvalIssueDays: 30,
      undoSeconds: 10,
      closedOn: ['12-24', '12-31'],
      duplicateCertificateDays: 5,
      freshAddressDays: 14,
      quotaPerYear: 4,
      quotaYear: 'calendar',
      agentIssuesCount: false,
      requestDayCounts: true,
      cardDays: 14,
      healthCardYears: 5,
      branchHandOver: true,
      printTakenSeconds: 120,
      handoutOpenMinutes: 30,
      messengerLevel: 'simple',
      retention: { logYears: 3, notesYears: 1, draftsDays: 30 },
      perPersonAudit: false,
    });
  });

  it('takes single values and keeps the other defaults', () => {
    expect(PolicySchema.parse({ undoSeconds: 0, retention: { logYears: 5 } })).toEqual({
      ...defaultPolicy,
      undoSeconds: 0,
      retention: { logYears: 5, notesYears: 1, draftsDays: 30 },
    });
  });

  it.each([
    ['an unknown key', { undoSecond: 10 }, []],
    ['an unknown retention', { retention: { logDays: 1 } }, ['retention']],
    ['a value out of bounds', { idleLockMinutes: 0 }, ['idleLockMinutes']],
    ['a fraction', { cardDays: 13.5 }, ['cardDays']],
    ['a number as text', { mismatches: '3' }, ['mismatches']],
    ['a wrong check digit', { insurerIk: '108312586' }, ['insurerIk']],
    ['a pair of one factor', { weakPairs: [['phone', 'phone']] }, ['weakPairs', 0]],
    ['a possession as weak pair', { weakPairs: [['phone', 'cardLast5']] }, ['weakPairs', 0, 1]],
    ['a closed day of no month', { closedOn: ['13-01'] }, ['closedOn', 0]],
    ['an unknown level', { messengerLevel: 'medium' }, ['messengerLevel']],
  ])('refuses %s and names the place', (_what, file, path) => {
    const result = PolicySchema.safeParse(file);
    expect(result.error?.issues.map((issue) => issue.path)).toEqual([path]);
  });

  it('every number has bounds on both sides', () => {
    const numbers = Object.entries(defaultPolicy).filter(([, value]) => typeof value === 'number');
    expect(numbers).toHaveLength(21);
    for (const [key] of numbers) {
      for (const value of [-1, 1_000_000]) {
        expect(PolicySchema.safeParse({ [key]: value }).success, `${key} ${value}`).toBe(false);
      }
    }
  });
});

describe('tables by year', () => {
  it('Mutterschaftsgeld runs six weeks before to eight after the birth', () => {
    expect(maternityPayPeriod('2026-06-15')).toEqual({
      from: '2026-05-04',
      to: '2026-08-10',
      days: 99,
    });
    expect(maternityPayPeriod('2026-06-15', { extended: true })).toEqual({
      from: '2026-05-04',
      to: '2026-09-07',
      days: 127,
    });
    expect(MATERNITY_PAY_MAXIMUM_CENTS).toBe(1_300);
  });

  it.each([2024, 2025, 2026])('Kinderkrankengeld days of %i', (year) =>
    expect(childSickPayDays(year)).toEqual({
      eachParent: { perChild: 15, atMost: 35 },
      singleParent: { perChild: 30, atMost: 70 },
    }),
  );

  it('knows the highest Krankengeld by year and says so when a year is missing', () => {
    expect([2025, 2026].map(sickPayMaximumCents)).toEqual([12_863, 13_563]);
    expect(sickPayMaximumCents(2030)).toBeNull();
    expect(childSickPayDays(2030)).toBeNull();
  });
});
