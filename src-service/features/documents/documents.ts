import type { Trx } from '../../pipeline/handler.ts';
import type { DocumentRow } from './entry.ts';

/** Newest first. */
export const documentsOf = (trx: Trx, memberId: string): Promise<DocumentRow[]> =>
  trx
    .selectFrom('document')
    .selectAll()
    .where('memberId', '=', memberId)
    .orderBy('sentAt', 'desc')
    .orderBy('documentId')
    .execute();

export const documentOf = (
  trx: Trx,
  memberId: string,
  documentId: string,
): Promise<DocumentRow | undefined> =>
  trx
    .selectFrom('document')
    .selectAll()
    .where('documentId', '=', documentId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();

/** Whose document a tracking ID (canonical form) belongs to. */
export const holderOf = (trx: Trx, trackingId: string) =>
  trx
    .selectFrom('document')
    .select(['documentId', 'memberId'])
    .where('trackingId', '=', trackingId)
    .executeTakeFirst();
