import { dayOf } from '#shared/domain/dates.ts';
import type { FeatureHandlers } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { byTrackingId } from './by-tracking-id.ts';
import { documentOf, documentsOf } from './documents.ts';
import { documentEntry, storedPageBytes } from './entry.ts';

/** What arrived under a member's number, what was refused, and the pages of it. */
export const documents: FeatureHandlers<'documents'> = {
  'documents.list': async ({ trx, member, level, log }) => {
    const rows = await documentsOf(trx, member.memberId);
    log({ facts: { documents: rows.length } });
    return { documents: rows.map((row) => documentEntry(row, level)) };
  },

  'documents.byTrackingId': byTrackingId,

  'documents.pages': async ({ trx, input, member, level, log }) => {
    const row =
      (await documentOf(trx, member.memberId, input.documentId)) ?? refuse('pageNotFound');
    log({ facts: { documentId: row.documentId } });
    const pages = storedPageBytes(row).map((sizeBytes, index) => ({
      number: index + 1,
      mediaType: row.mediaType,
      sizeBytes,
    }));
    return { document: documentEntry(row, level), pages };
  },

  'documents.page': async ({ trx, input, member, parts, log }) => {
    const { documentId, page } = input;
    const row = (await documentOf(trx, member.memberId, documentId)) ?? refuse('pageNotFound');
    const sizeBytes = storedPageBytes(row)[page - 1] ?? refuse('pageNotFound');
    log({ facts: { documentId, page } });
    return parts.renderPage({
      seed: row.renderSeed,
      documentId,
      page,
      title: row.title,
      mediaType: row.mediaType,
      createdOn: dayOf(row.sentAt),
      sizeBytes,
    });
  },
};
