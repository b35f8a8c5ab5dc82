import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childSickPayDays, childSickPayLeft } from '#shared/domain/benefit-tables.ts';

describe('rule 22: Kinderkrankengeld days that are left', () => {
  it.each([
    ['eachParent', 0, 0, 15],
    ['eachParent', 4, 4, 11],
    ['eachParent', 15, 15, 0],
    // Three children: all together are at their limit before the third child is.
    ['eachParent', 5, 35, 0],
    ['eachParent', 2, 30, 5],
    ['singleParent', 4, 4, 26],
    ['singleParent', 10, 66, 4],
    // More was granted than the table knows: never a debt.
    ['eachParent', 20, 20, 0],
  ] as const)('%s, %i of this child, %i of all: %i', (status, forChild, forAll, left) => {
    expect(childSickPayLeft(2026, status, { forChild, forAll })).toBe(left);
  });

  it('are not known for a year without a table', () => {
    expect(childSickPayLeft(2023, 'eachParent', { forChild: 0, forAll: 0 })).toBeNull();
    expect(childSickPayDays(2027)).toBeNull();
  });

  it('never pass a limit and never fall below zero', () => {
    const used = fc.record({ forChild: fc.nat(40), forAll: fc.nat(90) });
    fc.assert(
      fc.property(used, fc.constantFrom('eachParent', 'singleParent'), (days, status) => {
        const left = childSickPayLeft(2026, status, days) ?? -1;
        const limits = childSickPayDays(2026)?.[status];
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(limits?.perChild ?? 0);
      }),
    );
  });
});
