import { sql } from 'kysely';
import type { z } from 'zod';
import { dayOf, type IsoDate } from '#shared/domain/dates.ts';
import type { Policy } from '#shared/domain/policy.ts';
import { quotaOn } from '#shared/domain/quota.ts';
import type { MemberStates } from '#shared/service-contract/members.ts';
import type { MemberRow, Trx } from '../../pipeline/handler.ts';

type States = z.infer<typeof MemberStates>;

/** States and counts of everything in the record, without any content: what *simple* opens (rule 8). */
export const statesOf = async (
  trx: Trx,
  member: MemberRow,
  policy: Policy,
  today: IsoDate,
): Promise<States> => {
  const { memberId } = member;
  return {
    appState: member.appState,
    appCommunication: member.appCommunication,
    coverState: coverStateOf(member, today),
    documents: await documentCounts(trx, memberId),
    certificates: await certificateCounts(trx, memberId),
    replacementCards: await cardUses(trx, memberId, policy, today),
    threads: await threadCounts(trx, memberId),
    applications: { open: await openApplications(trx, memberId) },
    tasks: { open: await openTasks(trx, memberId) },
  };
};

const coverStateOf = (
  { coverTo, coverSuspended }: MemberRow,
  today: IsoDate,
): States['coverState'] => {
  if (coverTo !== null && coverTo < today) {
    return 'ended';
  }
  return coverSuspended ? 'suspended' : 'active';
};

const documentCounts = (trx: Trx, memberId: string): Promise<States['documents']> =>
  trx
    .selectFrom('document')
    .select([
      sql<number>`count(*)`.as('total'),
      sql<number>`count(*) filter (where state = 'inReview')`.as('inReview'),
      sql<number>`count(*) filter (where state = 'refused')`.as('refused'),
      // Arrived, but not yet put to a matter of this member.
      sql<number>`count(*) filter (where state = 'received')`.as('unassigned'),
    ])
    .where('memberId', '=', memberId)
    .executeTakeFirstOrThrow();

const certificateCounts = (trx: Trx, memberId: string): Promise<States['certificates']> =>
  trx
    .selectFrom('certificate')
    .select([
      sql<number>`count(*)`.as('total'),
      sql<number>`count(*) filter (where state in ('requested', 'produced'))`.as('underway'),
    ])
    .where('memberId', '=', memberId)
    .executeTakeFirstOrThrow();

/** Domain rule 17. */
const cardUses = async (
  trx: Trx,
  memberId: string,
  policy: Policy,
  today: IsoDate,
): Promise<States['replacementCards']> => {
  const issues = await trx
    .selectFrom('replacementCard')
    .select(['requestedAt', 'source'])
    .where('memberId', '=', memberId)
    .execute();
  const { used, limit } = quotaOn(
    today,
    issues.map(({ requestedAt, source }) => ({ requestedOn: dayOf(requestedAt), source })),
    policy,
  );
  return { usedInApp: used, limit };
};

const threadCounts = (trx: Trx, memberId: string): Promise<States['threads']> =>
  trx
    .selectFrom('thread')
    .select([
      sql<number>`count(*) filter (where state <> 'closed')`.as('open'),
      sql<number>`count(*) filter (where state = 'open')`.as('unanswered'),
    ])
    .where('memberId', '=', memberId)
    .executeTakeFirstOrThrow();

const openApplications = async (trx: Trx, memberId: string): Promise<number> => {
  const { open } = await trx
    .selectFrom('application')
    .select((column) => column.fn.countAll<number>().as('open'))
    .where('memberId', '=', memberId)
    .where('state', 'not in', ['closed', 'rejected'])
    .executeTakeFirstOrThrow();
  return open;
};

const openTasks = async (trx: Trx, memberId: string): Promise<number> => {
  const { open } = await trx
    .selectFrom('task')
    .select((column) => column.fn.countAll<number>().as('open'))
    .where('memberId', '=', memberId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return open;
};
