import type { IsoInstant } from '#shared/domain/dates.ts';
import type { FactorKind } from '#shared/domain/verification-rules.ts';
import type { StandingRow, Trx } from '../../pipeline/handler.ts';

export interface Attempt {
  readonly factor: FactorKind;
  readonly matched: boolean;
}

/** What the present speaker was asked in this contact, oldest first. */
export const attemptsOf = (
  trx: Trx,
  { contactId, memberId, speakerEpoch }: StandingRow,
): Promise<Attempt[]> =>
  trx
    .selectFrom('verificationAttempt')
    .select(['factor', 'matched'])
    .where('contactId', '=', contactId)
    .where('memberId', '=', memberId)
    .where('speakerEpoch', '=', speakerEpoch)
    .orderBy('at')
    .orderBy('attemptId')
    .execute();

export const keepAttempt = async (
  trx: Trx,
  { contactId, memberId, speakerEpoch }: StandingRow,
  attempt: Attempt & { attemptId: string; personId: string; at: IsoInstant },
): Promise<void> => {
  await trx
    .insertInto('verificationAttempt')
    .values({ contactId, memberId, speakerEpoch, ...attempt })
    .execute();
};
