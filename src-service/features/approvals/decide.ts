import { ApprovableAction, type Approval } from '#shared/service-contract/approvals.ts';
import type { ContactRow, Context, GivenApproval, MemberRow } from '../../pipeline/handler.ts';
import { change } from '../../pipeline/handler.ts';
import { type Refusal, refuse } from '../../pipeline/refusal.ts';
import { basisOf } from './basis.ts';
import { aboutApproval, tellOfApproval } from './effects.ts';
import { askedAction } from './request.ts';
import {
  type ApprovalRow,
  approvalView,
  lockApproval,
  requesterOf,
  stateOf,
  toDecide,
} from './rows.ts';
import { assertStillSpeaks } from './still-speaks.ts';

type Decide = Context<'approvals.decide'>;

/**
 * Domain rules 16 and 18. Locks contact, member and request, in this order; of two people who decide at
 * once the second finds it decided. What is approved is carried out in this transaction, in the
 * requester's name: it happens with the decision or not at all, and never twice.
 */
export const decide = change<'approvals.decide', { readonly approvalId: string }>({
  change: async (context) => {
    const { trx, input, actor, now } = context;
    const { approvalId } = input;
    const row = await toDecide(trx, actor, approvalId);
    const contact = await lockContact(context, row);
    const member = await lockMember(context, row);
    const state = stateOf(await lockApproval(trx, approvalId), now);
    if (state === 'expired') {
      refuse('approvalExpired');
    }
    if (state !== 'open') {
      refuse('alreadyDone');
    }
    const refusal = input.decision === 'approve' ? await carryOut(context, row, member) : null;
    await keep(context, row, refusal);
    await forgetDrafts(context);
    leaveTraces(context, row, contact);
    return { approvalId };
  },
  answer: async ({ trx, actor, now }, { approvalId }) =>
    approvalView(await toDecide(trx, actor, approvalId), now),
});

const lockContact = ({ trx }: Decide, { contactId }: ApprovalRow): Promise<ContactRow> =>
  trx
    .selectFrom('contact')
    .selectAll()
    .where('contactId', '=', contactId)
    .forUpdate()
    .executeTakeFirstOrThrow();

const lockMember = ({ trx }: Decide, { memberId }: ApprovalRow): Promise<MemberRow> =>
  trx
    .selectFrom('member')
    .selectAll()
    .where('memberId', '=', memberId)
    .forUpdate()
    .executeTakeFirstOrThrow();

/**
 * Runs the action as it was asked for. The level of then counts, because the contact may be over; the
 * world counts as it is now.
 * @returns why it may not be done any more; null if it was done
 */
const carryOut = async (
  context: Decide,
  row: ApprovalRow,
  member: MemberRow,
): Promise<Refusal | null> => {
  const { actor, dispatch } = context;
  const { contactId, memberId, speaker, level, approvalId, rule, why } = row;
  const given: GivenApproval = {
    facts: { approvalId, decidedBy: actor.displayName },
    allows: (demand) => demand.rule === rule && demand.why === why,
    stillHolds: async () => {
      await assertStillSpeaks(context, row, member);
      if (basisOf(row.operation, member, context.parts) !== row.basisDigest) {
        refuse('approvalOutdated');
      }
    },
  };
  const action = askedAction(ApprovableAction.parse(row), { contactId, memberId });
  return dispatch.carryOut({ ...action, requester: requesterOf(row), speaker, level }, given);
};

const keep = async (
  context: Decide,
  { approvalId, memberId, requestedBy }: ApprovalRow,
  refusal: Refusal | null,
): Promise<void> => {
  const { trx, input, actor, now } = context;
  const { version } = await trx
    .updateTable('approval')
    .set((column) => ({
      state: stateAfter(input.decision, refusal),
      decidedBy: actor.personId,
      decidedAt: now,
      decisionReason: input.reason,
      failure:
        refusal === null ? null : JSON.stringify({ code: refusal.code, facts: refusal.facts }),
      version: column('version', '+', 1),
    }))
    .where('approvalId', '=', approvalId)
    .returning('version')
    .executeTakeFirstOrThrow();
  tellOfApproval(context, { approvalId, memberId, requestedBy, version });
};

/** What anybody had typed as a reason is of no use any more. */
const forgetDrafts = async ({ trx, input }: Decide): Promise<void> => {
  await trx
    .deleteFrom('draft')
    .where('subject', '=', 'approval')
    .where('subjectId', '=', input.approvalId)
    .execute();
};

const stateAfter = (
  decision: Decide['input']['decision'],
  refusal: Refusal | null,
): Approval['state'] => {
  if (decision === 'reject') {
    return 'rejected';
  }
  return refusal === null ? 'executed' : 'failed';
};

const leaveTraces = (
  { log, emit, input, parts }: Decide,
  row: ApprovalRow,
  contact: ContactRow,
): void => {
  const about = aboutApproval(row, contact);
  const textDigest = parts.digest(input.reason);
  const outcome = input.decision === 'approve' ? 'approved' : 'rejected';
  log({ ...about, outcome, facts: { ...about.facts, requestedBy: row.requesterName, textDigest } });
  // A step of theirs was taken while the requester looked elsewhere.
  emit('contactChanged', contact.contactId, contact.version, {
    kind: 'person',
    personId: row.requestedBy,
  });
};
