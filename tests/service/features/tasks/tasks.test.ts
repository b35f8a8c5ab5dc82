import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, type Opened, scenarios, startDesk } from '../desk.ts';

let desk: Desk;
let opened: Opened;
beforeAll(async () => {
  desk = await startDesk();
  opened = await desk.open(await desk.member(), { level: 'simple' });
});
afterAll(() => desk.stop());

const wish = {
  department: 'callback',
  title: 'Rückruf am Nachmittag',
  dueOn: '2026-03-12',
  owner: 'department',
} as const;

describe('tasks', () => {
  it('lie on the record with their creator, open ones first, the sooner due the earlier', async () => {
    const later = await desk.value('agent', 'tasks.create', { ...opened, ...wish });
    const sooner = await desk.value('agent', 'tasks.create', {
      ...opened,
      ...wish,
      dueOn: '2026-03-11',
    });
    const done = await desk.value('agent', 'tasks.create', {
      ...opened,
      ...wish,
      dueOn: '2026-03-10',
    });
    await desk.value('agent', 'tasks.complete', { ...opened, taskId: done.taskId });

    const { tasks } = await desk.value('agent', 'tasks.list', opened);
    expect(tasks.map(({ taskId }) => taskId)).toEqual([sooner.taskId, later.taskId, done.taskId]);
    expect(tasks[0]).toMatchObject({
      createdBy: 'Jana Petersen',
      state: 'open',
      title: wish.title,
    });
  });

  it('can be created at level none, where the list stays shut (rule 8)', async () => {
    const stranger = await desk.open(await desk.member());
    await desk.value('agent', 'tasks.create', { ...stranger, ...wish });
    expect(await desk.refusal('agent', 'tasks.list', stranger)).toBe('levelTooLow');
  });

  it('are not due before today', async () => {
    const input = { ...opened, ...wish, dueOn: '2026-03-09' };
    expect(await desk.refused('agent', 'tasks.create', input)).toEqual({
      code: 'malformedRequest',
      facts: { field: 'dueOn' },
    });
  });

  it('are completed once', async () => {
    const { taskId } = await desk.value('agent', 'tasks.create', { ...opened, ...wish });
    await desk.value('agent', 'tasks.complete', { ...opened, taskId });
    expect(await desk.refusal('agent', 'tasks.complete', { ...opened, taskId })).toBe(
      'alreadyDone',
    );
  });

  it('of another member are not found', async () => {
    const other = await desk.open(await desk.member(), { level: 'simple' });
    const { taskId } = await desk.value('agent', 'tasks.create', { ...other, ...wish });
    expect(await desk.refusal('agent', 'tasks.complete', { ...opened, taskId })).toBe(
      'taskNotFound',
    );
  });

  it('leave no title in the log, only a digest of it (rule 27)', async () => {
    const input = { ...opened, ...wish, title: 'Kanarienvogel im Titel' };
    const { taskId } = await desk.value('agent', 'tasks.create', input);
    const entries = await desk.entries(opened.contactId, 'tasks.create');
    const entry = entries.find(({ facts }) => facts['taskId'] === taskId);
    expect(entry?.facts).toEqual({
      taskId,
      department: 'callback',
      dueOn: '2026-03-12',
      owner: 'department',
      textDigest: expect.any(String),
    });
    expect(JSON.stringify(entries)).not.toContain('Kanarienvogel');
  });
});

describe('follow-ups', () => {
  const mine = { ...wish, owner: 'me' } as const;
  const idsOf = async (account: 'agent' | 'branch') =>
    (await desk.value(account, 'tasks.followUps', { limit: 100 })).followUps.map(
      ({ taskId }) => taskId,
    );

  it('are what a person took on, the sooner due the earlier, without a contact and unlogged', async () => {
    const later = await desk.value('agent', 'tasks.create', {
      ...opened,
      ...mine,
      dueOn: '2026-03-11',
    });
    const today = await desk.value('agent', 'tasks.create', {
      ...opened,
      ...mine,
      dueOn: '2026-03-10',
    });
    expect(today).toMatchObject({ owner: 'me', ownerName: 'Jana Petersen' });
    const before = await desk.value('agent', 'tasks.followUps', { limit: 100 });
    const ids = before.followUps.map(({ taskId }) => taskId);
    expect(ids.indexOf(today.taskId)).toBeLessThan(ids.indexOf(later.taskId));
    expect(before.total).toBe(before.followUps.length);
    await desk.value('agent', 'tasks.complete', { ...opened, taskId: today.taskId });
    const after = await desk.value('agent', 'tasks.followUps', { limit: 100 });
    expect([after.total, after.due]).toEqual([before.total - 1, before.due - 1]);
    expect(await idsOf('branch')).not.toContain(later.taskId);
    expect(await desk.entries(opened.contactId, 'tasks.followUps')).toEqual([]);
  });

  it('show of the member no more than a lookup hit (rule 2)', async () => {
    await desk.value('agent', 'tasks.create', { ...opened, ...mine });
    const { followUps } = await desk.value('agent', 'tasks.followUps', { limit: 1 });
    expect(Object.keys(followUps[0] ?? {}).sort()).toEqual(
      [
        ...['taskId', 'department', 'title', 'dueOn', 'createdAt', 'createdBy'],
        ...['memberId', 'firstName', 'lastName', 'birthYear', 'flags'],
      ].sort(),
    );
  });

  it('change hands: taken on by a colleague, given back to the department', async () => {
    const { taskId } = await desk.value('agent', 'tasks.create', { ...opened, ...wish });
    const there = await desk.open(opened.memberId, { level: 'simple', account: 'branch' });
    const due = { taskId, dueOn: wish.dueOn };
    await desk.value('branch', 'tasks.change', { ...there, ...due, owner: 'me' });
    expect(await idsOf('branch')).toContain(taskId);
    const { tasks } = await desk.value('agent', 'tasks.list', opened);
    expect(tasks.find((task) => task.taskId === taskId)?.owner).toBe('colleague');
    await desk.value('agent', 'tasks.change', { ...opened, ...due, owner: 'department' });
    expect(await idsOf('branch')).not.toContain(taskId);
  });

  it('are moved on and closed at level none, others’ tasks are not (rule 8)', async () => {
    const stranger = await desk.open(opened.memberId);
    const own = await desk.value('agent', 'tasks.create', { ...stranger, ...mine });
    const moved = { taskId: own.taskId, owner: 'me', dueOn: '2026-03-20' } as const;
    const answer = await desk.value('agent', 'tasks.change', { ...stranger, ...moved });
    expect(answer.dueOn).toBe('2026-03-20');
    await desk.value('agent', 'tasks.complete', { ...stranger, taskId: own.taskId });
    expect(await desk.refusal('agent', 'tasks.change', { ...stranger, ...moved })).toBe(
      'alreadyDone',
    );

    const others = await desk.value('agent', 'tasks.create', { ...opened, ...wish });
    const other = { ...stranger, taskId: others.taskId };
    expect(await desk.refusal('agent', 'tasks.complete', other)).toBe('taskNotFound');
    expect(
      await desk.refusal('agent', 'tasks.change', { ...other, owner: 'me', dueOn: '2026-03-20' }),
    ).toBe('taskNotFound');
  });

  it('are not moved to a day that is over, and an overdue one may change its owner only', async () => {
    const { taskId } = await desk.value('agent', 'tasks.create', { ...opened, ...mine });
    const past = { ...opened, taskId, owner: 'department', dueOn: '2026-03-09' } as const;
    expect(await desk.refusal('agent', 'tasks.change', past)).toBe('malformedRequest');
    await desk.db
      .updateTable('task')
      .set({ dueOn: '2026-03-09' })
      .where('taskId', '=', taskId)
      .execute();
    expect((await desk.value('agent', 'tasks.change', past)).owner).toBe('department');
  });

  it('of a record that is closed to the person are as if absent (rule 10)', async () => {
    const { taskId } = await desk.value('agent', 'tasks.create', { ...opened, ...mine });
    const { total } = await desk.value('agent', 'tasks.followUps', { limit: 1 });
    await desk.db
      .updateTable('task')
      .set({ memberId: scenarios.employee.memberId })
      .where('taskId', '=', taskId)
      .execute();
    expect(await idsOf('agent')).not.toContain(taskId);
    expect((await desk.value('agent', 'tasks.followUps', { limit: 1 })).total).toBe(total - 1);
  });
});
