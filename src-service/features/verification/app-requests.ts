import type { Selectable } from 'kysely';
import type { AppRequest } from '#shared/service-contract/verification.ts';
import type { AppConfirmationTable } from '../../database/schema/contacts.ts';
import type { StandingRow, Trx } from '../../pipeline/handler.ts';

export type AppRequestRow = Selectable<AppConfirmationTable>;

/** The last question to the member's app for the present speaker of this contact. */
export const lastAppRequest = (
  trx: Trx,
  { contactId, memberId, speakerEpoch }: StandingRow,
): Promise<AppRequest | undefined> =>
  trx
    .selectFrom('appConfirmation')
    .select(['requestId', 'state', 'expiresAt'])
    .where('contactId', '=', contactId)
    .where('memberId', '=', memberId)
    .where('speakerEpoch', '=', speakerEpoch)
    .orderBy('askedAt', 'desc')
    .orderBy('requestId')
    .limit(1)
    .executeTakeFirst();

/** Ends the waiting once: whoever comes later finds it ended. */
export const settleAppRequest = async (
  trx: Trx,
  requestId: string,
  state: Exclude<AppRequest['state'], 'waiting'>,
): Promise<boolean> => {
  const { numUpdatedRows } = await trx
    .updateTable('appConfirmation')
    .set({ state })
    .where('requestId', '=', requestId)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
