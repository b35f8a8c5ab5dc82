import { addMinutes, type IsoInstant } from '#shared/domain/dates.ts';
import type { Policy } from '#shared/domain/policy.ts';
import {
  type FactorKind,
  type MismatchStanding,
  mismatchStanding,
} from '#shared/domain/verification-rules.ts';
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

/** Domain rule 7: the member's mismatches over all contacts and people. */
export const mismatchesOf = async (
  trx: Trx,
  memberId: string,
  policy: Policy,
  now: IsoInstant,
): Promise<MismatchStanding & { readonly ofIdDocument: number }> => {
  const minutes = policy.verificationLockHours * 60;
  const rows = await trx
    .selectFrom('verificationAttempt')
    .select(['at', 'factor'])
    .where('memberId', '=', memberId)
    .where('matched', '=', false)
    .where('lifted', '=', false)
    .where('at', '>', addMinutes(now, -2 * minutes))
    .execute();
  const standing = mismatchStanding(
    rows.map(({ at }) => at),
    policy,
    now,
  );
  const since = addMinutes(now, -minutes);
  const ofIdDocument = rows.filter(
    ({ at, factor }) => factor === 'idDocument' && at > since,
  ).length;
  return { ...standing, ofIdDocument };
};

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

/** A seen ID document makes the member's mismatches harmless (domain rule 7). */
export const liftMismatches = async (trx: Trx, memberId: string): Promise<void> => {
  await trx
    .updateTable('verificationAttempt')
    .set({ lifted: true })
    .where('memberId', '=', memberId)
    .where('matched', '=', false)
    .where('lifted', '=', false)
    .execute();
};
