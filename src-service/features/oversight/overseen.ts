import { yearOf } from '#shared/domain/dates.ts';
import type { Actor, MemberRow, Trx } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { isNeitherOwnNorRelative } from '../../records/access.ts';

/**
 * The records a lead may decide about. Their own, their relatives' and those of employees and their
 * relatives are as if absent (domain rule 10).
 */
export const overseen = (trx: Trx, { personId }: Actor) =>
  trx
    .selectFrom('member')
    .where('member.staffRelated', '=', false)
    .where(isNeitherOwnNorRelative(personId));

/** Locks the record for a decision. @throws Refusal `memberNotFound` as for one that does not exist */
export const toDecide = async (trx: Trx, actor: Actor, memberId: string): Promise<MemberRow> =>
  (await overseen(trx, actor)
    .selectAll('member')
    .where('member.memberId', '=', memberId)
    .forUpdate()
    .executeTakeFirst()) ?? refuse('memberNotFound');

export const subjectColumns = [
  'member.memberId',
  'member.title',
  'member.firstName',
  'member.lastName',
  'member.birthDate',
] as const;

/** The birth year, never the date (domain rule 2). */
export const subjectOf = ({
  memberId,
  title,
  firstName,
  lastName,
  birthDate,
}: Pick<MemberRow, 'memberId' | 'title' | 'firstName' | 'lastName' | 'birthDate'>) => ({
  memberId,
  title,
  firstName,
  lastName,
  birthYear: yearOf(birthDate),
});
