import type { AccessLogEntry } from '#shared/service-contract/audit.ts';
import type { InputOf } from '#shared/service-contract/index.ts';

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

export const inWrongOrder = ({ from, to }: AuditFilter): boolean =>
  from !== '' && to !== '' && from > to;
