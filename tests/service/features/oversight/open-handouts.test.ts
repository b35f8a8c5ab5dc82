import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TEST_NOW } from '../../harness/facts.ts';
import { type Desk, scenarios, startDesk } from '../desk.ts';
import { secretsIn } from '../verification/caller.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());
afterEach(() => desk.clock.set(TEST_NOW));

const MINUTE = 60_000;

/** A letter announced at the branch, of which nobody has said anything since. */
const announced = async (memberId: string) => {
  const on = await desk.open(memberId, { account: 'branch', channel: 'walkIn', level: 'high' });
  const { issueId } = await desk.value('branch', 'cards.issueReplacement', {
    ...on,
    reason: 'lost',
    wayOut: 'post',
  });
  const subject = { kind: 'replacementCard', issueId } as const;
  const { handoutId } = await desk.value('branch', 'handouts.open', {
    ...on,
    subject,
    medium: 'paper',
  });
  return { on, handoutId };
};

const onList = async (handoutId: string) => {
  const { handouts } = await desk.value('lead', 'oversight.list', {});
  return handouts.find((one) => one.handoutId === handoutId);
};

/** The log's entry about this hand-out, which stands in no contact. */
const entryOf = async (handoutId: string) => {
  const rows = await desk.db
    .selectFrom('accessLog')
    .select('content')
    .where('operation', '=', 'oversight.closeHandout')
    .execute();
  const entries = rows.map(({ content }) => JSON.parse(content ?? 'null'));
  return entries.find(({ facts }) => facts.handoutId === handoutId);
};

describe('rule 27: a hand-out that nobody closed', () => {
  it('shows on the leads’ list after its minutes, with whom to ask and nothing of the record', async () => {
    const who = scenarios.pensioner;
    const { on, handoutId } = await announced(who.memberId);
    desk.clock.advance(29 * MINUTE);
    expect(await onList(handoutId)).toBeUndefined();
    desk.clock.advance(MINUTE);
    const entry = await onList(handoutId);
    expect(entry).toEqual({
      memberId: who.memberId,
      title: who.file.member.title,
      firstName: who.firstName,
      lastName: who.lastName,
      birthYear: Number(who.birthDate.slice(0, 4)),
      handoutId,
      medium: 'paper',
      openedAt: '2026-03-10T09:00:00.000Z',
      openedBy: expect.any(String),
      contactId: on.contactId,
    });
    expect(secretsIn(entry, who)).toEqual([]);
  });

  it('leaves the list when it is closed where it was opened', async () => {
    const { on, handoutId } = await announced(await desk.member());
    desk.clock.advance(31 * MINUTE);
    const close = { ...on, handoutId, outcome: 'taken', handedTo: 'member' } as const;
    await desk.value('branch', 'handouts.close', close);
    expect(await onList(handoutId)).toBeUndefined();
  });

  it('is cleared up once by a lead, and prints no more', async () => {
    const { on, handoutId } = await announced(await desk.member());
    desk.clock.advance(31 * MINUTE);
    const { memberId } = on;
    const input = { memberId, handoutId, reason: 'destroyed' } as const;
    await desk.value('lead', 'oversight.closeHandout', input);
    expect(await onList(handoutId)).toBeUndefined();
    expect(await desk.refusal('lead', 'oversight.closeHandout', input)).toBe('alreadyDone');
    expect(await desk.refusal('branch', 'handouts.bytes', { ...on, handoutId })).toBe(
      'handoutNotFound',
    );
    expect(await entryOf(handoutId)).toMatchObject({
      kind: 'change',
      memberId,
      medium: 'paper',
      facts: { handoutId, reason: 'destroyed' },
    });
    const { tasks } = await desk.value('branch', 'tasks.list', on);
    expect(tasks.filter(({ department }) => department === 'dataProtection')).toEqual([]);
  });

  it('of which the letter is missing becomes a task of data protection, due today', async () => {
    const { on, handoutId } = await announced(await desk.member());
    const { memberId } = on;
    desk.clock.advance(31 * MINUTE);
    const input = { memberId, handoutId, reason: 'missing' } as const;
    await desk.value('lead', 'oversight.closeHandout', input);
    const { tasks } = await desk.value('branch', 'tasks.list', on);
    expect(tasks.find(({ department }) => department === 'dataProtection')).toMatchObject({
      title: 'Brief nicht auffindbar: Meldepflicht prüfen',
      dueOn: '2026-03-10',
      owner: 'department',
      state: 'open',
    });
  });

  it('of another member is not found under this one', async () => {
    const { handoutId } = await announced(await desk.member());
    const memberId = await desk.member();
    const input = { memberId, handoutId, reason: 'destroyed' } as const;
    expect(await desk.refusal('lead', 'oversight.closeHandout', input)).toBe('handoutNotFound');
  });

  it('rule 10: of an employee’s record is as if absent', async () => {
    const memberId = await desk.member();
    const { handoutId } = await announced(memberId);
    desk.clock.advance(31 * MINUTE);
    const mark = (staffRelated: boolean) =>
      desk.db
        .updateTable('member')
        .set({ staffRelated })
        .where('memberId', '=', memberId)
        .execute();
    await mark(true);
    expect(await onList(handoutId)).toBeUndefined();
    const input = { handoutId, reason: 'destroyed' } as const;
    const absent = await desk.refused('lead', 'oversight.closeHandout', {
      memberId: crypto.randomUUID(),
      ...input,
    });
    expect(await desk.refused('lead', 'oversight.closeHandout', { memberId, ...input })).toEqual(
      absent,
    );
    await mark(false);
  });
});
