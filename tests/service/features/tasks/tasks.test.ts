import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, type Opened, startDesk } from '../desk.ts';

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
      textDigest: expect.any(String),
    });
    expect(JSON.stringify(entries)).not.toContain('Kanarienvogel');
  });
});
