import { yearOf } from '#shared/domain/dates.ts';
import type { Approval, DecidingSet, OwnApproval } from '#shared/service-contract/approvals.ts';
import type { Actor, Trx } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { findsStaffRelated, isNeitherOwnNorRelative } from '../../records/access.ts';

/** Requests with their member, requester and decider. */
const approvalsOf = (trx: Trx) =>
  trx
    .selectFrom('approval')
    .innerJoin('member', 'member.memberId', 'approval.memberId')
    .innerJoin('person as requester', 'requester.personId', 'approval.requestedBy')
    .leftJoin('person as decider', 'decider.personId', 'approval.decidedBy')
    .selectAll('approval')
    .select([
      'member.title',
      'member.firstName',
      'member.lastName',
      'member.birthDate',
      'requester.displayName as requesterName',
      'requester.permissionSet as requesterSet',
      'decider.displayName as deciderName',
    ]);

export type ApprovalRow = Awaited<
  ReturnType<ReturnType<typeof approvalsOf>['executeTakeFirstOrThrow']>
>;

/** Nobody has to note that the time is over. */
export const stateOf = (
  { state, expiresAt }: Pick<ApprovalRow, 'state' | 'expiresAt'>,
  now: string,
): Approval['state'] => (state === 'open' && expiresAt <= now ? 'expired' : state);

export const approvalView = (row: ApprovalRow, now: string): Approval => ({
  approvalId: row.approvalId,
  memberId: row.memberId,
  title: row.title,
  firstName: row.firstName,
  lastName: row.lastName,
  birthYear: yearOf(row.birthDate),
  contactId: row.contactId,
  operation: row.operation,
  rule: row.rule,
  why: row.why,
  requestedBy: row.requesterName,
  requestedAt: row.requestedAt,
  expiresAt: row.expiresAt,
  state: stateOf(row, now),
  decidedBy: row.deciderName,
  decidedAt: row.decidedAt,
  decisionReason: row.decisionReason,
  failure: row.failure,
  version: row.version,
});

export const ownView = (row: ApprovalRow, now: string): OwnApproval => ({
  ...approvalView(row, now),
  acknowledged: row.acknowledgedAt !== null,
});

/**
 * Requests about records that this person may decide about: leads see no employees' or relatives'
 * records, the protected desk sees nothing else, and nobody their own or a relative's (domain rule 10).
 */
export const decidable = (trx: Trx, actor: Actor) =>
  approvalsOf(trx)
    .where('member.staffRelated', '=', findsStaffRelated(actor))
    .where(isNeitherOwnNorRelative(actor.personId));

/** @throws Refusal `approvalNotFound` as for one that does not exist; `ownRequest` */
export const toDecide = async (
  trx: Trx,
  actor: Actor,
  approvalId: string,
): Promise<ApprovalRow> => {
  const row =
    (await decidable(trx, actor)
      .where('approval.approvalId', '=', approvalId)
      .executeTakeFirst()) ?? refuse('approvalNotFound');
  if (row.requestedBy === actor.personId) {
    refuse('ownRequest');
  }
  return row;
};

export const ownApprovals = (trx: Trx, { personId }: Actor) =>
  approvalsOf(trx).where('approval.requestedBy', '=', personId);

/** @throws Refusal `approvalNotFound` for those of others, too */
export const ownApproval = async (
  trx: Trx,
  actor: Actor,
  approvalId: string,
): Promise<ApprovalRow> =>
  (await ownApprovals(trx, actor)
    .where('approval.approvalId', '=', approvalId)
    .executeTakeFirst()) ?? refuse('approvalNotFound');

/** Whoever decides or takes back waits here for whoever does so at the same moment. */
export const lockApproval = (trx: Trx, approvalId: string) =>
  trx
    .selectFrom('approval')
    .selectAll()
    .where('approvalId', '=', approvalId)
    .forUpdate()
    .executeTakeFirstOrThrow();

/** The set that decides about a record. */
export const decidingSetOf = ({ staffRelated }: { readonly staffRelated: boolean }): DecidingSet =>
  staffRelated ? 'staff-desk' : 'lead';

/** The requester as they are set up today: who lost their set, lost it for what they asked, too. */
export const requesterOf = ({ requestedBy, requesterName, requesterSet }: ApprovalRow): Actor => ({
  personId: requestedBy,
  displayName: requesterName,
  permissionSet: requesterSet,
});
