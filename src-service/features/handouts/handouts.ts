import type { Insertable, Selectable } from 'kysely';
import type { HandoutTable } from '../../database/schema/papers.ts';
import type { Trx } from '../../pipeline/handler.ts';

export type HandoutRow = Selectable<HandoutTable>;

/** An issue of ours of which the letter is kept, or undefined. */
export const letterOf = (trx: Trx, memberId: string, issueId: string) =>
  trx
    .selectFrom('replacementCard')
    .select(['issueId', 'validTo', 'revokedAt', 'letterContent', 'letterSha256'])
    .where('issueId', '=', issueId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();

export const insertHandout = async (trx: Trx, handout: Insertable<HandoutTable>): Promise<void> => {
  await trx.insertInto('handout').values(handout).execute();
};

/** A hand-out of this member in this contact, which is the person's own. */
export const findHandout = (
  trx: Trx,
  {
    handoutId,
    memberId,
    contactId,
  }: { readonly handoutId: string; readonly memberId: string; readonly contactId: string },
): Promise<HandoutRow | undefined> =>
  trx
    .selectFrom('handout')
    .selectAll()
    .where('handoutId', '=', handoutId)
    .where('memberId', '=', memberId)
    .where('contactId', '=', contactId)
    .executeTakeFirst();

export const closeHandout = async (
  trx: Trx,
  handoutId: string,
  closed: Pick<HandoutRow, 'closedAt' | 'outcome' | 'handedTo'>,
): Promise<void> => {
  await trx.updateTable('handout').set(closed).where('handoutId', '=', handoutId).execute();
};
