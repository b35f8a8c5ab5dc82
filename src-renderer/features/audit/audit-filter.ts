import type { AccessLogEntry } from '#shared/service-contract/audit.ts';
import type { InputOf } from '#shared/service-contract/index.ts';
import { isoDayOf } from '../../i18n/iso-day.ts';

export type EntryKind = AccessLogEntry['kind'];
export const entryKinds: readonly EntryKind[] = [
  'read',
  'search',
  'verification',
  'change',
  'disclosure',
  'refused',
  'audit',
];
export const isEntryKind = (text: string): text is EntryKind =>
  entryKinds.some((kind) => kind === text);

/** What the filter row holds; empty texts mean "any". */
export interface AuditFilter {
  readonly from: string;
  readonly to: string;
  readonly kind: EntryKind | null;
  readonly text: string;
}

export const pageSize = 200;

/** One page of the search, from the entry after `before` on. */
export function searchInput(filter: AuditFilter, before: string | null): InputOf<'audit.search'> {
  const text = filter.text.trim();
  return {
    from: filter.from === '' ? null : filter.from,
    to: filter.to === '' ? null : filter.to,
    contactId: null,
    kind: filter.kind,
    text: text === '' ? null : text,
    before,
    limit: pageSize,
  };
}

/** Periods that one press chooses, in days before today. */
export const ranges = [
  { key: 'today', from: 0, to: 0 },
  { key: 'yesterday', from: 1, to: 1 },
  { key: 'week', from: 6, to: 0 },
  { key: 'month', from: 29, to: 0 },
] as const;

/** So many calendar days before; noon, because not every day has 24 hours. */
const daysBefore = (today: string, days: number): string =>
  isoDayOf(Date.parse(`${today}T12:00:00Z`) - days * 24 * 60 * 60 * 1000);

/** First and last day of a range. `today` is an ISO day. */
export const periodOf = (
  { from, to }: (typeof ranges)[number],
  today: string,
): Pick<AuditFilter, 'from' | 'to'> => ({
  from: daysBefore(today, from),
  to: daysBefore(today, to),
});

export const inWrongOrder = ({ from, to }: AuditFilter): boolean =>
  from !== '' && to !== '' && from > to;
