import type { Insertable, Selectable } from 'kysely';
import type { HealthCardTable, ReplacementCardTable } from '../../database/schema/papers.ts';
import type { Trx } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';

export type HealthCardRow = Selectable<HealthCardTable>;
export type ReplacementCardRow = Selectable<ReplacementCardTable>;

/** Newest first. */
export const replacementCardsOf = (trx: Trx, memberId: string): Promise<ReplacementCardRow[]> =>
  trx
    .selectFrom('replacementCard')
    .selectAll()
    .where('memberId', '=', memberId)
    .orderBy('requestedAt', 'desc')
    .orderBy('issueId')
    .execute();

/** Newest first. */
export const healthCardsOf = (trx: Trx, memberId: string): Promise<HealthCardRow[]> =>
  trx
    .selectFrom('healthCard')
    .selectAll()
    .where('memberId', '=', memberId)
    .orderBy('issuedOn', 'desc')
    .orderBy('cardId')
    .execute();

/** @throws Refusal `cardNotFound` if it is not in this record */
export const replacementCardOf = async (
  trx: Trx,
  memberId: string,
  issueId: string,
): Promise<ReplacementCardRow> =>
  (await trx
    .selectFrom('replacementCard')
    .selectAll()
    .where('issueId', '=', issueId)
    .where('memberId', '=', memberId)
    .executeTakeFirst()) ?? refuse('cardNotFound');

/** @throws Refusal `cardNotFound` if it is not in this record */
export const healthCardOf = async (
  trx: Trx,
  memberId: string,
  cardId: string,
): Promise<HealthCardRow> =>
  (await trx
    .selectFrom('healthCard')
    .selectAll()
    .where('cardId', '=', cardId)
    .where('memberId', '=', memberId)
    .executeTakeFirst()) ?? refuse('cardNotFound');

export const insertReplacementCard = async (
  trx: Trx,
  card: Insertable<ReplacementCardTable>,
): Promise<void> => {
  await trx.insertInto('replacementCard').values(card).execute();
};

export const revokeReplacementCard = async (
  trx: Trx,
  issueId: string,
  revoked: { readonly revokedAt: string; readonly revokeReason: string },
): Promise<void> => {
  await trx.updateTable('replacementCard').set(revoked).where('issueId', '=', issueId).execute();
};

export const insertHealthCard = async (
  trx: Trx,
  card: Insertable<HealthCardTable>,
): Promise<void> => {
  await trx.insertInto('healthCard').values(card).execute();
};

export const blockHealthCard = async (
  trx: Trx,
  cardId: string,
  blocked: { readonly blockedOn: string; readonly blockedCause: 'lost' | 'stolen' },
): Promise<void> => {
  await trx
    .updateTable('healthCard')
    .set({ state: 'blocked', ...blocked })
    .where('cardId', '=', cardId)
    .execute();
};
