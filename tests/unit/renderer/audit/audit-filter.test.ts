import { expect, test } from 'vitest';
import { operations } from '#shared/service-contract/index.ts';
import {
  entryKinds,
  inWrongOrder,
  isEntryKind,
  periodOf,
  ranges,
  searchInput,
} from '../../../../src-renderer/features/audit/audit-filter.ts';

const filter = { from: '2026-11-01', to: '2026-11-24', kind: null, text: '' };

test('empty fields of the filter mean any, as the contract has it', () => {
  const input = searchInput({ from: '', to: '', kind: 'refused', text: '  ' }, null);
  expect(input).toMatchObject({ from: null, to: null, kind: 'refused', text: null, before: null });
  expect(operations['audit.search'].input.safeParse(input).success).toBe(true);
});

test('the text is trimmed and the cursor handed on', () => {
  expect(searchInput({ ...filter, text: ' cards ' }, 'next')).toMatchObject({
    text: 'cards',
    before: 'next',
  });
});

test('a period that ends before it begins is in the wrong order', () => {
  expect(inWrongOrder(filter)).toBe(false);
  expect(inWrongOrder({ ...filter, to: '2026-10-31' })).toBe(true);
  expect(inWrongOrder({ ...filter, to: '' })).toBe(false);
});

test('a range is whole German days, also where the clocks change', () => {
  const of = (today: string) => ranges.map((range) => periodOf(range, today));
  expect(of('2026-10-26')).toEqual([
    { from: '2026-10-26', to: '2026-10-26' },
    { from: '2026-10-25', to: '2026-10-25' },
    { from: '2026-10-20', to: '2026-10-26' },
    { from: '2026-09-27', to: '2026-10-26' },
  ]);
  expect(of('2026-03-30').at(1)).toEqual({ from: '2026-03-29', to: '2026-03-29' });
});

test('every kind of entry can be chosen', () => {
  expect(entryKinds.every(isEntryKind)).toBe(true);
  expect(isEntryKind('all')).toBe(false);
  expect(entryKinds).toHaveLength(7);
});
