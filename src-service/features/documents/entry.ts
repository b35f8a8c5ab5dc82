import type { Selectable } from 'kysely';
import { dayOf } from '#shared/domain/dates.ts';
import { keepOriginalUntil } from '#shared/domain/keep-until.ts';
import { formatTrackingId } from '#shared/domain/tracking-id.ts';
import type { DocumentEntry } from '#shared/service-contract/documents.ts';
import { type Level, levelSuffices } from '#shared/service-contract/vocabulary.ts';
import type { DocumentTable } from '../../database/schema/papers.ts';

export type DocumentRow = Selectable<DocumentTable>;

/** What a level shows of a document: state and dates from *simple*, its content from *high* (rule 8). */
export const documentEntry = (row: DocumentRow, level: Level): DocumentEntry => {
  const showsContent = levelSuffices(level, 'high');
  return {
    documentId: row.documentId,
    trackingId: row.trackingId === null ? null : formatTrackingId(row.trackingId),
    sentAt: row.sentAt,
    state: row.state,
    stateSince: row.stateSince,
    refusal: row.refusal,
    sender: row.sender,
    pageCount: row.pageBytes.length,
    largestPageBytes: Math.max(0, ...row.pageBytes),
    keepOriginalUntil: keepOriginalUntil(dayOf(row.sentAt)),
    title: showsContent ? row.title : null,
    message: showsContent ? row.message : null,
  };
};

/** Pages that reached us: of an upload the gateway refused only the sizes are known (rule 13). */
export const storedPageBytes = (row: DocumentRow): readonly number[] =>
  row.refusal === null ? row.pageBytes : [];
