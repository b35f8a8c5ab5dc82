import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, startDesk } from '../desk.ts';
import {
  askFor,
  callbackOf,
  cardsOf,
  explanation,
  issue,
  reason,
  withSecondIssue,
} from './asking.ts';

/** Real connections beside each other: the embedded database has but one. */
describe('two people at once', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk();
    await desk.db
      .updateTable('person')
      .set({ permissionSet: 'lead' })
      .where('account', '=', 'privacy')
      .execute();
  });
  afterAll(() => desk.stop());

  const outcomesOf = async (attempts: readonly Promise<{ readonly ok: boolean }>[]) =>
    (await Promise.all(attempts)).map(({ ok }) => ok).sort();

  it('decide: exactly one decision counts, and one card goes out', async () => {
    for (let round = 0; round < 10; round += 1) {
      const memberId = await withSecondIssue(desk);
      const { approvalId } = await askFor(desk, memberId);
      const input = { approvalId, decision: 'approve', reason } as const;
      const attempts = [
        desk.call('lead', 'approvals.decide', input),
        desk.call('privacy', 'approvals.decide', input),
      ];
      expect(await outcomesOf(attempts)).toEqual([false, true]);
      const [lost] = (await Promise.all(attempts)).filter(({ ok }) => !ok);
      expect(lost).toMatchObject({ error: { code: 'alreadyDone' } });
      expect(await cardsOf(desk, memberId)).toHaveLength(1);
    }
  });

  it('one approves, one rejects: whoever came first, and nothing of the other', async () => {
    for (let round = 0; round < 10; round += 1) {
      const memberId = await withSecondIssue(desk);
      const { on, approvalId } = await askFor(desk, memberId);
      const attempts = [
        desk.call('lead', 'approvals.decide', { approvalId, decision: 'approve', reason }),
        desk.call('privacy', 'approvals.decide', { approvalId, decision: 'reject', reason }),
      ];
      expect(await outcomesOf(attempts)).toEqual([false, true]);
      const { state } = await desk.db
        .selectFrom('approval')
        .select('state')
        .where('approvalId', '=', approvalId)
        .executeTakeFirstOrThrow();
      expect(await cardsOf(desk, memberId)).toHaveLength(state === 'executed' ? 1 : 0);
      const decisions = await desk.entries(on.contactId, 'approvals.decide');
      expect(decisions.filter(({ kind }) => kind === 'change')).toHaveLength(1);
    }
  });

  it('one withdraws while another decides: either, never both', async () => {
    for (let round = 0; round < 10; round += 1) {
      const memberId = await withSecondIssue(desk);
      const { approvalId } = await askFor(desk, memberId);
      const attempts = [
        desk.call('agent', 'approvals.withdraw', { approvalId }),
        desk.call('lead', 'approvals.decide', { approvalId, decision: 'approve', reason }),
      ];
      expect(await outcomesOf(attempts)).toEqual([false, true]);
      const { state } = await callbackOf(desk, approvalId);
      expect(await cardsOf(desk, memberId)).toHaveLength(state === 'open' ? 1 : 0);
    }
  });

  it('ask for the same: one request stands, with one callback', async () => {
    for (let round = 0; round < 10; round += 1) {
      const memberId = await withSecondIssue(desk);
      const [here, there] = await Promise.all([
        desk.open(memberId, { level: 'high' }),
        desk.open(memberId, { level: 'high', account: 'branch' }),
      ]);
      const ask = { action: issue, explanation };
      const attempts = [
        desk.call('agent', 'approvals.request', { ...here, ...ask }),
        desk.call('branch', 'approvals.request', { ...there, ...ask }),
      ];
      expect(await outcomesOf(attempts)).toEqual([false, true]);
      const tasks = await desk.db
        .selectFrom('task')
        .select('taskId')
        .where('memberId', '=', memberId)
        .execute();
      expect(tasks).toHaveLength(1);
    }
  });
});
