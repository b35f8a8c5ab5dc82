import type { ExpressionBuilder } from 'kysely';
import { addMinutes, type IsoInstant } from '#shared/domain/dates.ts';
import type { Policy } from '#shared/domain/policy.ts';
import {
  type FactorKind,
  type MismatchStanding,
  mismatchStanding,
} from '#shared/domain/verification-rules.ts';
import type { Schema } from '../database/schema.ts';
import type { Trx } from '../pipeline/handler.ts';

/** Mismatches that can lock: those that nothing has lifted, of twice the policy's hours (domain rule 7). */
export const countingMismatches =
  ({ verificationLockHours }: Policy, now: IsoInstant) =>
  (column: ExpressionBuilder<Schema, 'verificationAttempt'>) =>
    column.and([
      column('verificationAttempt.matched', '=', false),
      column('verificationAttempt.lifted', '=', false),
      column('verificationAttempt.at', '>', addMinutes(now, -2 * 60 * verificationLockHours)),
    ]);

/** Domain rule 7: the member's mismatches over all contacts and people. */
export const mismatchesOf = async (
  trx: Trx,
  memberId: string,
  policy: Policy,
  now: IsoInstant,
): Promise<MismatchStanding & { readonly ofIdDocument: number; readonly ofApp: number }> => {
  const minutes = policy.verificationLockHours * 60;
  const rows = await trx
    .selectFrom('verificationAttempt')
    .select(['at', 'factor'])
    .where('memberId', '=', memberId)
    .where(countingMismatches(policy, now))
    .execute();
  const standing = mismatchStanding(
    rows.map(({ at }) => at),
    policy,
    now,
  );
  const since = addMinutes(now, -minutes);
  const recentOf = (kind: FactorKind) =>
    rows.filter(({ at, factor }) => factor === kind && at > since).length;
  return {
    ...standing,
    ofIdDocument: recentOf('idDocument'),
    ofApp: recentOf('appConfirmation'),
  };
};

/**
 * Makes the member's mismatches harmless: an ID document was seen, the member confirmed, or a lead released them, which the
 * gate then says (domain rule 7).
 * @param releasedAt of a lead's release
 */
export const liftMismatches = async (
  trx: Trx,
  memberId: string,
  releasedAt: IsoInstant | null = null,
): Promise<void> => {
  await trx
    .updateTable('verificationAttempt')
    .set({ lifted: true, releasedAt })
    .where('memberId', '=', memberId)
    .where('matched', '=', false)
    .where('lifted', '=', false)
    .execute();
};

/** When a lead last released a lock within the hours of the policy; null if none did. */
export const releasedAtOf = async (
  trx: Trx,
  memberId: string,
  { verificationLockHours }: Policy,
  now: IsoInstant,
): Promise<IsoInstant | null> => {
  const latest = await trx
    .selectFrom('verificationAttempt')
    .select('releasedAt')
    .where('memberId', '=', memberId)
    .where('releasedAt', '>', addMinutes(now, -60 * verificationLockHours))
    .orderBy('releasedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return latest?.releasedAt ?? null;
};
