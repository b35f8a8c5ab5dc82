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

const messengerContact = async (account: Account) => {
  const start = { channel: 'messenger', purpose: 'message', callerNumber: null } as const;
  return (await desk.value(account, 'contacts.start', start)).contactId;
};
const claim = async (account: Account, threadId: string) =>
  desk.value(account, 'threads.claim', { contactId: await messengerContact(account), threadId });

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
    const contactId = await messengerContact('agent');
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
    await claim('branch', threadId);
    const mine = await queue('branch', 'mine');
    expect(mine.threads).toMatchObject([{ threadId, claimedByMe: true }]);
    const { threads } = await queue('agent');
    expect(threads.find((thread) => thread.threadId === threadId)).toMatchObject({
      claimedBy: 'Tobias Lehmann',
      claimedByMe: false,
    });
  });

  it('tells of an employee’s thread only those with the record open (rule 29)', async () => {
    const ordinary = await layThread(desk, await desk.member());
    const employees = await layThread(desk, scenarios.employee.memberId);
    const { cursor } = await desk.value('agent', 'events.since', { cursor: null });
    await claim('branch', ordinary);
    await claim('staff-desk', employees);
    const told = async (account: Account) => {
      const { events } = await desk.value(account, 'events.since', { cursor });
      return events.filter(({ type }) => type === 'threadChanged').map((event) => event.subjectId);
    };
    expect(await told('agent')).toEqual([ordinary]);
    expect(await told('staff-desk')).toEqual([ordinary, employees]);
    expect(await told('lead')).toEqual([]);
  });

  it('is not for leads', async () => {
    const input = { state: 'open', limit: 10 } as const;
    expect(await desk.refusal('lead', 'threads.queue', input)).toBe('notPermitted');
  });
});
