import { dayOf } from '#shared/domain/dates.ts';
import type { ApprovableAction } from '#shared/service-contract/approvals.ts';
import {
  type ApprovalDemand,
  type AskedAction,
  type Context,
  change,
} from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { basisOf } from './basis.ts';
import { tellOfApproval, tellOfTasks } from './effects.ts';
import { expiryOf } from './outlook.ts';
import { ownApproval, ownView } from './rows.ts';

type Request = Context<'approvals.request'>;

/** What is laid down so that the member hears of the outcome, whoever is on duty then. */
const CALLBACK = {
  department: 'callback',
  title: 'Freigabe beantragt: Ergebnis der versicherten Person mitteilen',
} as const;

/**
 * Domain rules 16 and 18: the action is tried out first, so that nobody decides about what could not
 * be done anyway. The member's row is locked: of two requests at once the second finds the first.
 */
export const request = change<'approvals.request', { readonly approvalId: string }>({
  change: async (context) => {
    const { input, actor, member, standing, level, dispatch } = context;
    await assertNoneOpen(context);
    const { speaker } = standing;
    const { contactId, memberId } = input;
    const action = askedAction(input.action, { contactId, memberId });
    const asked = { ...action, requester: actor, speaker, level };
    const [demand] = await dispatch.tryOut(asked);
    const kept = await keep(context, demand ?? refuse('approvalNotNeeded'));
    leaveTraces(context, kept);
    await tellOfTasks(context, member.memberId);
    return { approvalId: kept.approvalId };
  },
  answer: async ({ trx, actor, now }, { approvalId }) =>
    ownView(await ownApproval(trx, actor, approvalId), now),
});

/** The action with its whole input, as its own operation takes it. */
export const askedAction = (
  { operation, input }: ApprovableAction,
  ids: { readonly contactId: string; readonly memberId: string },
): Pick<AskedAction, 'operation' | 'input'> => ({ operation, input: { ...ids, ...input } });

/** An expired request is none any more; the next one may be made. */
const assertNoneOpen = async ({ trx, member, input, now }: Request): Promise<void> => {
  const { operation } = input.action;
  await trx
    .updateTable('approval')
    .set((column) => ({ state: 'expired', version: column('version', '+', 1) }))
    .where('memberId', '=', member.memberId)
    .where('operation', '=', operation)
    .where('state', '=', 'open')
    .where('expiresAt', '<=', now)
    .execute();
  const open = await trx
    .selectFrom('approval')
    .select('approvalId')
    .where('memberId', '=', member.memberId)
    .where('operation', '=', operation)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (open !== undefined) {
    refuse('approvalPending');
  }
};

interface Kept {
  readonly approvalId: string;
  readonly taskId: string;
  readonly demand: ApprovalDemand;
}

const keep = async (context: Request, demand: ApprovalDemand): Promise<Kept> => {
  const { trx, input, actor, contact, member, standing, level, parts, now } = context;
  const { operation } = input.action;
  const approvalId = context.newId();
  const taskId = context.newId();
  const expiresAt = expiryOf(context);
  await trx
    .insertInto('task')
    .values({
      ...CALLBACK,
      taskId,
      memberId: member.memberId,
      subjectId: approvalId,
      dueOn: dayOf(expiresAt),
      createdAt: now,
      createdBy: actor.personId,
      createdByName: actor.displayName,
      // Whoever asked calls back.
      ownerId: actor.personId,
      ownerName: actor.displayName,
      contactId: contact.contactId,
      state: 'open',
      doneAt: null,
    })
    .execute();
  await trx
    .insertInto('approval')
    .values({
      approvalId,
      memberId: member.memberId,
      contactId: contact.contactId,
      operation,
      input: JSON.stringify(input.action.input),
      speaker: standing.speaker === null ? null : JSON.stringify(standing.speaker),
      level,
      basisDigest: basisOf(operation, member, parts),
      ...demand,
      explanation: input.explanation,
      requestedBy: actor.personId,
      requestedAt: now,
      expiresAt,
      taskId,
      state: 'open',
      decidedBy: null,
      decidedAt: null,
      decisionReason: null,
      failure: null,
      acknowledgedAt: null,
    })
    .execute();
  return { approvalId, taskId, demand };
};

const leaveTraces = (context: Request, { approvalId, taskId, demand }: Kept): void => {
  const { input, actor, member, parts } = context;
  const { operation } = input.action;
  const textDigest = parts.digest(input.explanation);
  context.log({ facts: { approvalId, action: operation, ...demand, taskId, textDigest } });
  context.step({ action: operation });
  const { memberId } = member;
  tellOfApproval(context, { approvalId, memberId, requestedBy: actor.personId, version: 1 });
};
