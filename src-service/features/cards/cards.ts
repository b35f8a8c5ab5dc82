import type { Insertable, Selectable } from 'kysely';
import type { IsoInstant } from '#shared/domain/dates.ts';
import type {
  EebMessageTable,
  HealthCardTable,
  ReplacementCardTable,
} from '../../database/schema/papers.ts';
import type { Trx } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';

export type HealthCardRow = Selectable<HealthCardTable>;
/** With what became of it on its way to a practice; null by any other way out. */
export type ReplacementCardRow = Selectable<ReplacementCardTable> & {
  readonly eebState: EebMessageTable['state'] | null;
  readonly eebSince: IsoInstant | null;
  readonly practiceName: string | null;
  readonly practiceTown: string | null;
};

const withEeb = (trx: Trx, memberId: string) =>
  trx
    .selectFrom('replacementCard')
    .leftJoin('eebMessage', 'eebMessage.issueId', 'replacementCard.issueId')
    .selectAll('replacementCard')
    .select([
      'eebMessage.state as eebState',
      'eebMessage.stateSince as eebSince',
      'eebMessage.practiceName',
      'eebMessage.practiceTown',
    ])
    .where('replacementCard.memberId', '=', memberId);

/** Newest first. */
export const replacementCardsOf = (trx: Trx, memberId: string): Promise<ReplacementCardRow[]> =>
  withEeb(trx, memberId)
    .orderBy('replacementCard.requestedAt', 'desc')
    .orderBy('replacementCard.issueId')
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
  (await withEeb(trx, memberId)
    .where('replacementCard.issueId', '=', issueId)
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

export const insertEebMessage = async (
  trx: Trx,
  message: Insertable<EebMessageTable>,
): Promise<void> => {
  await trx.insertInto('eebMessage').values(message).execute();
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
