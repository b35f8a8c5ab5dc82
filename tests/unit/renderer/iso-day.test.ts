import { expect, test } from 'vitest';
import { dayOf } from '#shared/domain/dates.ts';
import { isoDayOf } from '../../../src-renderer/i18n/iso-day.ts';

test.each([
  '2026-01-01T00:00:00.000Z',
  '2025-12-31T22:59:59.999Z',
  '2025-12-31T23:00:00.000Z',
  '2026-03-29T00:59:59.000Z',
  '2026-10-25T22:30:00.000Z',
  '2026-10-25T23:00:00.000Z',
  '2028-02-29T12:00:00.000Z',
])('the window’s German day of %s is the domain’s', (instant) => {
  expect(isoDayOf(instant)).toBe(dayOf(instant));
  expect(isoDayOf(Date.parse(instant))).toBe(dayOf(instant));
});
