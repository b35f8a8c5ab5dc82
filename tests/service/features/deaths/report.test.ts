import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, type OpenOptions, scenarios, startDesk } from '../desk.ts';
import { layThread } from '../threads/lay-thread.ts';
import { secretsIn } from '../verification/caller.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const family: OpenOptions = { speaker: { kind: 'thirdParty', thirdParty: 'family' } };

const rowOf = (memberId: string) =>
  desk.db
    .selectFrom('member')
    .select(['deathReportedAt', 'deathReportedBy', 'version'])
    .where('memberId', '=', memberId)
    .executeTakeFirstOrThrow();

const tasksOf = (memberId: string) =>
  desk.db.selectFrom('task').selectAll().where('memberId', '=', memberId).execute();

describe('rule 11: a death is reported by any caller at level none', () => {
  it('a relative is heard, and the record says so from then on', async () => {
    const memberId = await desk.member();
    const on = await desk.open(memberId, family);
    const answer = await desk.value('agent', 'deaths.report', { ...on, reportedBy: 'relative' });
    expect(answer).toEqual({ outcome: 'reported' });
    expect(await rowOf(memberId)).toMatchObject({
      deathReportedAt: '2026-03-10T09:00:00.000Z',
      deathReportedBy: 'relative',
    });
    expect((await desk.value('agent', 'members.header', on)).flags).toEqual(['deathReported']);
  });

  it('nobody needs to be named as speaking first', async () => {
    const memberId = await desk.member();
    const { contactId } = await desk.value('agent', 'contacts.start', {
      channel: 'call',
      purpose: 'other',
      callerNumber: null,
    });
    await desk.value('agent', 'contacts.openMember', { contactId, memberId, lookupId: null });
    const input = { contactId, memberId, reportedBy: 'authority' } as const;
    expect(await desk.value('agent', 'deaths.report', input)).toEqual({ outcome: 'reported' });
  });

  it('the answer, the step and the log hold nothing of the record and nobody’s name (rule 27)', async () => {
    const who = scenarios.pensioner;
    const on = await desk.open(who.memberId, family);
    const answer = await desk.value('agent', 'deaths.report', { ...on, reportedBy: 'other' });
    const [entry] = await desk.entries(on.contactId, 'deaths.report');
    const { steps } = await desk.value('agent', 'contacts.get', { contactId: on.contactId });
    const [task] = await tasksOf(who.memberId);
    expect(secretsIn([answer, entry, steps, task?.title], who)).toEqual([]);
    expect(JSON.stringify([entry, steps, task])).not.toContain(who.lastName);
    expect(entry).toMatchObject({
      kind: 'change',
      outcome: 'done',
      memberId: who.memberId,
      recipient: null,
      facts: { reportedBy: 'other', department: 'contribution' },
    });
    expect(Object.keys(entry?.facts ?? {}).sort()).toEqual(['department', 'reportedBy', 'taskId']);
  });

  it('opens one task to contributions, due today', async () => {
    const memberId = await desk.member();
    const on = await desk.open(memberId, family);
    await desk.value('agent', 'deaths.report', { ...on, reportedBy: 'relative' });
    expect(await tasksOf(memberId)).toMatchObject([
      {
        department: 'contribution',
        state: 'open',
        dueOn: '2026-03-10',
        createdBy: null,
        contactId: on.contactId,
      },
    ]);
  });

  it('a second report changes nothing and says so', async () => {
    const memberId = await desk.member();
    const on = await desk.open(memberId, family);
    await desk.value('agent', 'deaths.report', { ...on, reportedBy: 'relative' });
    const before = await rowOf(memberId);
    const second = await desk.open(memberId, { ...family, account: 'branch' });
    expect(await desk.value('branch', 'deaths.report', { ...second, reportedBy: 'other' })).toEqual(
      { outcome: 'alreadyReported' },
    );
    expect(await rowOf(memberId)).toEqual(before);
    expect(await tasksOf(memberId)).toHaveLength(1);
    const [entry] = await desk.entries(second.contactId, 'deaths.report');
    expect(entry).toMatchObject({ kind: 'change', outcome: 'alreadyReported' });
  });

  it('of a death that is known with proof nothing is taken down', async () => {
    const { memberId } = scenarios.deceased;
    const on = await desk.open(memberId, family);
    expect(await desk.value('agent', 'deaths.report', { ...on, reportedBy: 'relative' })).toEqual({
      outcome: 'deceased',
    });
    expect((await rowOf(memberId)).deathReportedAt).toBeNull();
    expect(await tasksOf(memberId)).toEqual([]);
  });

  it('stops letters, cards and messages', async () => {
    const memberId = await desk.member({ appState: 'smart', appCommunication: true });
    const on = await desk.open(memberId, family);
    await desk.value('agent', 'deaths.report', { ...on, reportedBy: 'relative' });
    const kind = 'insuranceDe';
    const resend = { ...on, kind, channel: 'post', reason: null } as const;
    expect(await desk.refusal('agent', 'certificates.resend', resend)).toBe('memberDeceased');
  });

  it('takes back an answer in the messenger that has not left yet', async () => {
    const memberId = await desk.member({ appState: 'smart' });
    const threadId = await layThread(desk, memberId);
    const messageId = randomUUID();
    await desk.db
      .insertInto('threadMessage')
      .values({
        messageId,
        threadId,
        position: 99,
        sender: 'serviceCentre',
        authorId: null,
        at: '2026-03-10T08:59:55.000Z',
        sendsAt: '2026-03-10T09:00:05.000Z',
        withdrawnAt: null,
        readAt: null,
        text: 'Guten Tag',
      })
      .execute();
    const on = await desk.open(memberId, family);
    await desk.value('agent', 'deaths.report', { ...on, reportedBy: 'relative' });
    const { withdrawnAt } = await desk.db
      .selectFrom('threadMessage')
      .select('withdrawnAt')
      .where('messageId', '=', messageId)
      .executeTakeFirstOrThrow();
    expect(withdrawnAt).toBe('2026-03-10T09:00:00.000Z');
  });

  it('whoever spoke as the member elsewhere hears nothing more', async () => {
    const memberId = await desk.member();
    const elsewhere = await desk.open(memberId, { account: 'branch', level: 'high' });
    expect((await desk.value('branch', 'members.overview', elsewhere)).details).not.toBeNull();
    const on = await desk.open(memberId, family);
    await desk.value('agent', 'deaths.report', { ...on, reportedBy: 'relative' });
    expect(await desk.value('branch', 'members.overview', elsewhere)).toEqual({
      level: 'none',
      states: null,
      details: null,
    });
    const { contact } = await desk.value('agent', 'contacts.get', { contactId: on.contactId });
    expect(contact.members[0]?.speaker).toEqual(family.speaker);
  });

  it('rule 29: those who have the record or a dependant’s open learn it, without content', async () => {
    const memberId = await desk.member();
    const child = await desk.member({ mainInsuredId: memberId, insuredStatus: '3' });
    await desk.open(child, { account: 'branch' });
    const { cursor } = await desk.value('branch', 'events.since', { cursor: null });
    const on = await desk.open(memberId, family);
    await desk.value('agent', 'deaths.report', { ...on, reportedBy: 'relative' });
    const { events } = await desk.value('branch', 'events.since', { cursor });
    expect(events.map(({ type, subjectId }) => [type, subjectId])).toEqual([
      ['memberChanged', child],
    ]);
  });

  it('rule 10: nobody reports on a colleague’s record outside the protected desk', async () => {
    const { memberId } = scenarios.employee;
    const { contactId } = await desk.open(await desk.member(), family);
    const input = { contactId, memberId, reportedBy: 'relative' } as const;
    expect(await desk.refusal('agent', 'deaths.report', input)).toBe('memberNotOpened');
    expect((await rowOf(memberId)).deathReportedAt).toBeNull();
  });
});

describe('rule 11: dependants’ records show that the main insurance ends', () => {
  const endsFor = async (memberId: string, level: OpenOptions['level'] = 'simple') => {
    const on = await desk.open(memberId, { level });
    return desk.value('agent', 'members.header', on);
  };

  it('the widow’s from simple on, and nothing else of his record', async () => {
    const { memberId } = scenarios.widowOfReported;
    const header = await endsFor(memberId);
    expect(header.mainInsuranceEnds).toBe(true);
    expect(secretsIn(header, scenarios.deathReported)).toEqual([]);
    expect(JSON.stringify(header)).not.toContain(scenarios.deathReported.firstName);
  });

  it('not below simple', async () => {
    const header = await endsFor(scenarios.widowOfReported.memberId, 'none');
    expect(header.mainInsuranceEnds).toBeNull();
  });

  it('not while the main insured lives', async () => {
    expect((await endsFor(scenarios.elevenOfThree.memberId)).mainInsuranceEnds).toBe(false);
  });
});
