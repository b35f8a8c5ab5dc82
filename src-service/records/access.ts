import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Actor, MemberRow, Trx } from '../pipeline/handler.ts';
import { refuse } from '../pipeline/refusal.ts';

/**
 * Domain rule 10: whose record this person may open at all.
 * @throws Refusal `ownRecord` for their own and their relatives' records, `protectedDesk` for
 *   employees' and relatives' records, `notPermitted` for all others at the protected desk
 */
export const assertMayOpen = async (
  trx: Trx,
  actor: Actor,
  { memberId, staffRelated }: Pick<MemberRow, 'memberId' | 'staffRelated'>,
): Promise<void> => {
  if (await isOwnOrRelative(trx, actor.personId, memberId)) {
    refuse('ownRecord');
  }
  const atProtectedDesk = actor.permissionSet === 'staff-desk';
  if (staffRelated && !atProtectedDesk) {
    refuse('protectedDesk');
  }
  if (!staffRelated && atProtectedDesk) {
    refuse('notPermitted', { who: 'serviceCentre' });
  }
};

/** The value of `member.staff_related` whose records this person's lookups may find. */
export const findsStaffRelated = ({ permissionSet }: Actor): boolean =>
  permissionSet === 'staff-desk';

/**
 * The same for a list: true where `member`, joined in the query, is neither the person's own record nor
 * a relative's (domain rule 10).
 */
export const isNeitherOwnNorRelative = (personId: string): Expression<SqlBool> => {
  const build = expressionBuilder<Schema, 'member'>();
  return build.and([
    build.not(
      build.exists(
        build
          .selectFrom('person')
          .select('person.personId')
          .where('person.personId', '=', personId)
          .whereRef('person.ownMemberId', '=', 'member.memberId'),
      ),
    ),
    build.not(
      build.exists(
        build
          .selectFrom('personRelative')
          .select('personRelative.personId')
          .where('personRelative.personId', '=', personId)
          .whereRef('personRelative.memberId', '=', 'member.memberId'),
      ),
    ),
  ]);
};

const isOwnOrRelative = async (trx: Trx, personId: string, memberId: string): Promise<boolean> => {
  const own = await trx
    .selectFrom('person')
    .select('personId')
    .where('personId', '=', personId)
    .where('ownMemberId', '=', memberId)
    .unionAll(
      trx
        .selectFrom('personRelative')
        .select('personId')
        .where('personId', '=', personId)
        .where('memberId', '=', memberId),
    )
    .executeTakeFirst();
  return own !== undefined;
};
