import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeAnchorKey } from '../../../../src-service/access-log/anchors.ts';
import { runRetention } from '../../../../src-service/retention/run-retention.ts';
import { openStream } from '../../harness/event-stream.ts';
import { TEST_NOW } from '../../harness/facts.ts';
import { type Desk, startDesk } from '../desk.ts';
import { askFor, certificate, decide, explanation, reason, withSecondIssue } from './asking.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());
afterEach(() => desk.clock.set(TEST_NOW));

describe('before asking: is somebody there who may decide?', () => {
  const outlook = async (memberId: string) =>
    desk.value('agent', 'approvals.outlook', {
      ...(await desk.open(memberId)),
      operation: 'cards.issueReplacement',
    });

  it('nobody signed in is nobody present, and the next best steps are said', async () => {
    expect(await outlook(await desk.member())).toEqual({
      decidedBy: 'lead',
      presentNow: 0,
      expiresAt: '2026-03-10T13:00:00.000Z',
      nextSteps: ['practiceAsksEeb', 'callback'],
    });
  });

  it('a lead who is signed in counts once in however many windows, an agent not at all', async () => {
    const memberId = await desk.member();
    const streams = await Promise.all(
      (['lead', 'lead', 'agent'] as const).map(async (account) => {
        const { cursor } = await desk.value(account, 'events.since', { cursor: null });
        return openStream(desk, account, cursor);
      }),
    );
    await seenFor(3);
    expect((await outlook(memberId)).presentNow).toBe(1);
    for (const stream of streams) {
      stream.leave();
    }
    await seenFor(0);
    expect((await outlook(memberId)).presentNow).toBe(0);
  });

  it('whoever was not seen for a minute is not there: their instance died', async () => {
    const memberId = await desk.member();
    const { personId } = await personOf('lead');
    const seenAt = '2026-03-10T08:59:00.000Z';
    await desk.db
      .insertInto('presence')
      .values({ streamId: crypto.randomUUID(), personId, seenAt })
      .execute();
    expect((await outlook(memberId)).presentNow).toBe(0);
    await desk.db.updateTable('presence').set({ seenAt: '2026-03-10T08:59:01.000Z' }).execute();
    expect((await outlook(memberId)).presentNow).toBe(1);
    await desk.db.deleteFrom('presence').execute();
  });

  it('who may not decide about this record does not count', async () => {
    const memberId = await desk.member();
    const { personId } = await personOf('lead');
    await desk.db.insertInto('personRelative').values({ personId, memberId }).execute();
    const { cursor } = await desk.value('lead', 'events.since', { cursor: null });
    const stream = await openStream(desk, 'lead', cursor);
    await seenFor(1);
    expect((await outlook(memberId)).presentNow).toBe(0);
    stream.leave();
    await seenFor(0);
  });

  /** Streams begin and end beside the requests that tests wait for. */
  const seenFor = (streams: number) =>
    expect
      .poll(async () => (await desk.db.selectFrom('presence').select('streamId').execute()).length)
      .toBe(streams);
});

const personOf = (account: string) =>
  desk.db
    .selectFrom('person')
    .select('personId')
    .where('account', '=', account)
    .executeTakeFirstOrThrow();

describe('rule 29: who learns of it live, by ids alone', () => {
  const since = async (account: 'agent' | 'branch' | 'lead' | 'staff-desk' | 'privacy') => {
    const { cursor } = await desk.value(account, 'events.since', { cursor: null });
    return async () => {
      const { events } = await desk.value(account, 'events.since', { cursor });
      return events.filter(({ type }) => type === 'approvalsChanged');
    };
  };

  it('a request reaches those who decide and the requester, nobody else', async () => {
    const memberId = await withSecondIssue(desk);
    const told = {
      agent: await since('agent'),
      branch: await since('branch'),
      lead: await since('lead'),
      'staff-desk': await since('staff-desk'),
      privacy: await since('privacy'),
    };
    const { approvalId } = await askFor(desk, memberId);
    for (const account of ['agent', 'lead'] as const) {
      const [event, ...others] = await told[account]();
      expect(others, account).toEqual([]);
      expect(event).toEqual({
        cursor: expect.any(String),
        type: 'approvalsChanged',
        subjectId: approvalId,
        version: 1,
      });
    }
    for (const account of ['branch', 'staff-desk', 'privacy'] as const) {
      expect(await told[account](), account).toEqual([]);
    }
  });

  it('the decision reaches the requester’s open stream', async () => {
    const memberId = await withSecondIssue(desk);
    const { approvalId } = await askFor(desk, memberId);
    const { cursor } = await desk.value('agent', 'events.since', { cursor: null });
    const stream = await openStream(desk, 'agent', cursor);
    await decide(desk, approvalId);
    const seen: string[] = [];
    while (!seen.includes('approvalsChanged')) {
      seen.push((await stream.next()).type);
    }
    expect(seen).toContain('approvalsChanged');
    stream.leave();
  });
});

describe('rule 27: request, decision and execution are one story', () => {
  it('each is an entry with its purpose, the execution in the requester’s name', async () => {
    const memberId = await withSecondIssue(desk);
    const { on, approvalId } = await askFor(desk, memberId);
    await decide(desk, approvalId);
    await desk.seal();
    const { entries } = await desk.value('lead', 'audit.caseHistory', {
      contactId: on.contactId,
    });
    const story = entries.filter(({ facts }) => facts['approvalId'] === approvalId);
    expect(
      story.map(({ operation, actor, kind, outcome }) => [operation, actor, kind, outcome]).sort(),
    ).toEqual([
      ['approvals.decide', 'Sabine Brandt', 'change', 'approved'],
      ['approvals.request', 'Jana Petersen', 'change', 'done'],
      ['cards.issueReplacement', 'Jana Petersen', 'disclosure', 'done'],
    ]);
    for (const { purpose, channel, memberId: about } of story) {
      expect({ purpose, channel, about }).toEqual({
        purpose: 'enquiry',
        channel: 'call',
        about: memberId,
      });
    }
    expect(
      story.find(({ operation }) => operation === 'cards.issueReplacement')?.facts,
    ).toMatchObject({ approvalId, decidedBy: 'Sabine Brandt' });
  });

  it('no entry, event or step holds a word of what was explained or given as a reason', async () => {
    const { approvalId } = await askFor(desk, await withSecondIssue(desk));
    await decide(desk, approvalId);
    const tables = ['accessLog', 'event', 'contactStep', 'idempotencyRecord', 'task'] as const;
    for (const table of tables) {
      const rows = JSON.stringify(await desk.db.selectFrom(table).selectAll().execute());
      expect(rows, table).not.toContain(explanation);
      expect(rows, table).not.toContain(reason);
    }
  });

  it('reading a request is logged once per person, with what it was about', async () => {
    const memberId = await withSecondIssue(desk);
    const { on, approvalId } = await askFor(desk, memberId);
    await desk.value('lead', 'approvals.read', { approvalId });
    await desk.value('lead', 'approvals.read', { approvalId });
    expect(await desk.entries(on.contactId, 'approvals.read')).toMatchObject([
      { kind: 'read', memberId, facts: { approvalId } },
    ]);
  });
});

describe('what a decider sees', () => {
  it('explanation, action, level, who spoke, and what was done about this member', async () => {
    const memberId = await withSecondIssue(desk);
    const { on, approvalId } = await askFor(desk, memberId);
    const other = await desk.member();
    await desk.value('agent', 'contacts.openMember', {
      contactId: on.contactId,
      memberId: other,
      lookupId: null,
    });
    const detail = await desk.value('lead', 'approvals.read', { approvalId });
    expect(detail).toMatchObject({
      firstName: 'Erika',
      lastName: 'Muster',
      birthYear: 1980,
      requestedBy: 'Jana Petersen',
      explanation,
      action: { operation: 'cards.issueReplacement', input: { reason: 'lost', wayOut: 'post' } },
      level: 'high',
      speaker: { kind: 'member' },
      channel: 'call',
    });
    expect(detail.history.map(({ operation }) => operation)).toEqual(
      expect.arrayContaining(['contacts.start', 'contacts.openMember', 'approvals.request']),
    );
    expect(
      detail.history.filter(({ operation }) => operation === 'contacts.openMember'),
    ).toHaveLength(1);
  });

  it('no street, no number, no birth date', async () => {
    const memberId = await desk.member({ addressSince: '2026-03-05' });
    const { kvnr } = await desk.db
      .selectFrom('member')
      .select('kvnr')
      .where('memberId', '=', memberId)
      .executeTakeFirstOrThrow();
    const { approvalId } = await askFor(desk, memberId, { action: certificate });
    const answers = JSON.stringify([
      await desk.value('lead', 'approvals.list', {}),
      await desk.value('lead', 'approvals.read', { approvalId }),
      await desk.value('agent', 'approvals.mine', {}),
    ]);
    for (const secret of ['Musterweg', '20095', '1980-06-15', kvnr]) {
      expect(answers).not.toContain(secret);
    }
  });
});

describe('what is typed and not sent', () => {
  it('a lead’s reason is kept for them, and forgotten with the decision', async () => {
    const { approvalId } = await askFor(desk, await withSecondIssue(desk));
    const draft = { subject: 'approval', subjectId: approvalId, slot: 'reason' } as const;
    await desk.value('lead', 'drafts.save', { ...draft, text: reason });
    expect((await desk.value('lead', 'drafts.list', {})).drafts).toMatchObject([
      { ...draft, text: reason },
    ]);
    expect(await desk.refusal('agent', 'drafts.save', { ...draft, text: reason })).toBe(
      'approvalNotFound',
    );
    await decide(desk, approvalId);
    expect((await desk.value('lead', 'drafts.list', {})).drafts).toEqual([]);
  });
});

describe('retention: what was explained and why it was decided so', () => {
  it('is kept as long as notes, then gone, and the log says how many', async () => {
    const { approvalId } = await askFor(desk, await withSecondIssue(desk));
    await decide(desk, approvalId, 'reject');
    const { db, clock, policy } = desk;
    const forgetOn = async (day: string) => {
      clock.set(Date.parse(`${day}T09:00:00.000Z`));
      await runRetention({ db, clock, policy, key: makeAnchorKey() });
      const { count } = await db
        .selectFrom('approval')
        .select((build) => build.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    };
    const before = await forgetOn('2027-03-10');
    expect(before).toBeGreaterThan(0);
    expect(await forgetOn('2027-03-11')).toBe(0);
    const { content } = await db
      .selectFrom('accessLog')
      .select('content')
      .where('operation', '=', 'retention.approvals')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(content ?? 'null')).toMatchObject({ facts: { deleted: before } });
  });
});
