import { addDays, startOfDay } from '#shared/domain/dates.ts';
import { ApprovableAction } from '#shared/service-contract/approvals.ts';
import type { ReadHandler } from '../../pipeline/handler.ts';
import { aboutApproval } from './effects.ts';
import { historyOf } from './history.ts';
import { approvalView, decidable, toDecide } from './rows.ts';

/** What waits for this person's decision: nothing decided, expired or asked for by themselves. */
export const list: ReadHandler<'approvals.list'> = async ({ trx, actor, now }) => {
  const rows = await decidable(trx, actor)
    .where('approval.state', '=', 'open')
    .where('approval.expiresAt', '>', now)
    .where('approval.requestedBy', '<>', actor.personId)
    .orderBy('approval.requestedAt')
    .orderBy('approval.approvalId')
    .execute();
  return { approvals: rows.map((row) => approvalView(row, now)) };
};

export const read: ReadHandler<'approvals.read'> = async (context) => {
  const { trx, actor, input, now, today, policy } = context;
  const row = await toDecide(trx, actor, input.approvalId);
  const contact = await trx
    .selectFrom('contact')
    .select(['contactId', 'channel', 'purpose'])
    .where('contactId', '=', row.contactId)
    .executeTakeFirstOrThrow();
  const since = startOfDay(addDays(today, -policy.approvalIssueDays));
  const history = await historyOf(trx, actor, row, since);
  const about = aboutApproval(row, contact);
  context.log({ ...about, facts: { ...about.facts, shown: history.length } });
  const { channel, purpose } = contact;
  return {
    ...approvalView(row, now),
    action: ApprovableAction.parse(row),
    explanation: row.explanation,
    channel,
    purpose,
    speaker: row.speaker,
    level: row.level,
    history,
  };
};
