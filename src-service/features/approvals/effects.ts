import type { ContactRow, Context, LogDetails, Trx } from '../../pipeline/handler.ts';
import type { ApprovalRow } from './rows.ts';

type Telling = Pick<Context<'approvals.decide'>, 'trx' | 'emit'>;

/** The requester, those who decide, and whoever has the record open learn of it by ids (rule 29). */
export const tellOfApproval = (
  { emit }: Pick<Telling, 'emit'>,
  {
    approvalId,
    memberId,
    requestedBy,
    version,
  }: {
    readonly approvalId: string;
    readonly memberId: string;
    readonly requestedBy: string;
    readonly version: number;
  },
): void => {
  emit('approvalsChanged', approvalId, version, { kind: 'person', personId: requestedBy });
  emit('approvalsChanged', approvalId, version, { kind: 'deciding', memberId });
};

/** Marks the callback of a request as done. */
export const finishCallback = async (
  { trx, emit }: Telling,
  { taskId, memberId }: { readonly taskId: string; readonly memberId: string },
  now: string,
): Promise<void> => {
  await trx
    .updateTable('task')
    .set({ state: 'done', doneAt: now })
    .where('taskId', '=', taskId)
    .where('state', '=', 'open')
    .execute();
  await tellOfTasks({ trx, emit }, memberId);
};

export const tellOfTasks = async ({ trx, emit }: Telling, memberId: string): Promise<void> => {
  emit('tasksChanged', memberId, await versionOf(trx, memberId), { kind: 'member', memberId });
};

const versionOf = async (trx: Trx, memberId: string): Promise<number> => {
  const { version } = await trx
    .selectFrom('member')
    .select('version')
    .where('memberId', '=', memberId)
    .executeTakeFirstOrThrow();
  return version;
};

/** The entries of request, decision and outcome name the contact, and so stand in one story (rule 27). */
export const aboutApproval = (
  { approvalId, memberId, operation }: Pick<ApprovalRow, 'approvalId' | 'memberId' | 'operation'>,
  { contactId, channel, purpose }: Pick<ContactRow, 'contactId' | 'channel' | 'purpose'>,
): LogDetails => ({
  memberId,
  contactId,
  channel,
  purpose,
  facts: { approvalId, action: operation },
});
