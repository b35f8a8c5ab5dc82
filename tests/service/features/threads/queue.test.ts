import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../../harness/service.ts';
import { type Desk, scenarios, startDesk } from '../desk.ts';
import { layThread } from './lay-thread.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const queue = (account: Account, state: 'open' | 'mine' | 'answered' = 'open') =>
  desk.value(account, 'threads.queue', { state, limit: 100 });
const idsIn = async (account: Account) =>
  (await queue(account)).threads.map(({ threadId }) => threadId);

describe('the queue (rules 2, 10 and 21)', () => {
  it('gives the longest wait first, and no more of a member than a lookup hit', async () => {
    const { threads, total } = await queue('agent');
    expect(total).toBe(threads.length);
    const waits = threads.map(({ waitingSince }) => waitingSince);
    expect(waits).toEqual(waits.toSorted());
    const [first] = threads;
    expect(Object.keys(first ?? {}).toSorted()).toEqual([
      'birthYear',
      'claimedBy',
      'claimedByMe',
      'firstName',
      'flags',
      'lastName',
      'memberId',
      'state',
      'threadId',
      'topic',
      'unread',
      'waitingSince',
    ]);
  });

  it('tells how many wait beyond its limit', async () => {
    const { total } = await queue('agent');
    const two = await desk.value('agent', 'threads.queue', { state: 'open', limit: 2 });
    expect([two.threads.length, two.total]).toEqual([2, total]);
  });

  it('shows flags, so that nobody writes to the dead unawares', async () => {
    const threadId = await layThread(desk, scenarios.deathReported.memberId);
    const { threads } = await queue('agent');
    expect(threads.find((thread) => thread.threadId === threadId)?.flags[0]).toBe('deathReported');
  });

  it('holds employees’ threads at the protected desk only (rule 10)', async () => {
    const threadId = await layThread(desk, scenarios.employeeRelative.memberId);
    expect(await idsIn('agent')).not.toContain(threadId);
    expect(await idsIn('branch')).not.toContain(threadId);
    expect(await idsIn('staff-desk')).toEqual([threadId]);
    const { contactId } = await desk.value('agent', 'contacts.start', {
      channel: 'messenger',
      purpose: 'message',
      callerNumber: null,
    });
    expect(await desk.refusal('agent', 'threads.claim', { contactId, threadId })).toBe(
      'protectedDesk',
    );
  });

  it('holds nobody’s own or relatives’ threads', async () => {
    const own = await desk.member();
    const relative = await desk.member();
    const threads = [await layThread(desk, own), await layThread(desk, relative)];
    const personId = '00000000-0000-4000-8000-000000000001';
    await desk.db.insertInto('personRelative').values({ personId, memberId: relative }).execute();
    await desk.db
      .updateTable('person')
      .set({ ownMemberId: own })
      .where('personId', '=', personId)
      .execute();
    const seen = await idsIn('agent');
    for (const threadId of threads) {
      expect(seen).not.toContain(threadId);
      expect(await idsIn('branch')).toContain(threadId);
    }
  });

  it('keeps what is mine apart', async () => {
    const threadId = await layThread(desk, await desk.member());
    expect((await queue('branch', 'mine')).threads).toEqual([]);
    const { contactId } = await desk.value('branch', 'contacts.start', {
      channel: 'messenger',
      purpose: 'message',
      callerNumber: null,
    });
    await desk.value('branch', 'threads.claim', { contactId, threadId });
    const mine = await queue('branch', 'mine');
    expect(mine.threads).toMatchObject([{ threadId, claimedByMe: true }]);
    const { threads } = await queue('agent');
    expect(threads.find((thread) => thread.threadId === threadId)).toMatchObject({
      claimedBy: 'Tobias Lehmann',
      claimedByMe: false,
    });
  });

  it('is not for leads', async () => {
    const input = { state: 'open', limit: 10 } as const;
    expect(await desk.refusal('lead', 'threads.queue', input)).toBe('notPermitted');
  });
});
