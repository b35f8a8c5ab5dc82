import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, type Opened, type OpenOptions, scenarios, startDesk } from '../desk.ts';
import { callerIn, lies, secretsIn, truth } from '../verification/caller.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const family: OpenOptions = { speaker: { kind: 'thirdParty', thirdParty: 'family' } };
const list = () => desk.value('lead', 'oversight.list', {});
const nobody = crypto.randomUUID();

const reported = async (memberId: string): Promise<Opened> => {
  const on = await desk.open(memberId, family);
  await desk.value('agent', 'deaths.report', { ...on, reportedBy: 'relative' });
  return on;
};

const locked = async (memberId: string): Promise<Opened> => {
  const on = await desk.open(memberId);
  const caller = callerIn(desk, on);
  for (const factor of ['birthDate', 'phone', 'ibanLast4'] as const) {
    await caller.answer(factor, lies[factor]);
  }
  return on;
};

const reportOf = async (memberId: string) => {
  const { deathReports } = await list();
  return deathReports.find((one) => one.memberId === memberId);
};

const lockOf = async (memberId: string) => {
  const { locks } = await list();
  return locks.find((one) => one.memberId === memberId);
};

/** What the log holds of an operation that stands in no contact, newest last. */
const entriesOf = async (operation: string) => {
  const rows = await desk.db
    .selectFrom('accessLog')
    .select('content')
    .where('operation', '=', operation)
    .orderBy('at')
    .orderBy('xid')
    .execute();
  return rows.map(({ content }) => JSON.parse(content ?? 'null'));
};

const leadsRecord = async () => {
  const { ownMemberId } = await desk.db
    .selectFrom('person')
    .select('ownMemberId')
    .where('account', '=', 'lead')
    .executeTakeFirstOrThrow();
  return ownMemberId ?? 'none';
};

describe('rule 11: a lead undoes a reported death', () => {
  it('sees name, birth year, when and from whom in kind, and nothing else', async () => {
    const who = scenarios.pensioner;
    await reported(who.memberId);
    const report = await reportOf(who.memberId);
    expect(report).toEqual({
      memberId: who.memberId,
      title: who.file.member.title,
      firstName: who.firstName,
      lastName: who.lastName,
      birthYear: Number(who.birthDate.slice(0, 4)),
      reportedAt: '2026-03-10T09:00:00.000Z',
      reportedBy: 'relative',
    });
    expect(secretsIn(report, who)).toEqual([]);
  });

  it('then letters go out again, the task is done and the flag is gone', async () => {
    const memberId = await desk.member();
    const on = await reported(memberId);
    const { reportedAt = '' } = (await reportOf(memberId)) ?? {};
    await desk.value('lead', 'oversight.undoDeathReport', {
      memberId,
      reportedAt,
      reason: 'otherPerson',
    });
    expect((await desk.value('agent', 'members.header', on)).flags).toEqual([]);
    expect(await reportOf(memberId)).toBeUndefined();
    const tasks = await desk.db
      .selectFrom('task')
      .select('state')
      .where('memberId', '=', memberId)
      .execute();
    expect(tasks).toEqual([{ state: 'done' }]);
    const resend = { ...on, kind: 'insuranceDe', channel: 'post', reason: null } as const;
    expect((await desk.call('agent', 'certificates.resend', resend)).ok).toBe(true);
  });

  it('rule 27: it is logged with its reason, for whom, and without a contact', async () => {
    const memberId = await desk.member();
    await reported(memberId);
    const { reportedAt = '' } = (await reportOf(memberId)) ?? {};
    const input = { memberId, reportedAt, reason: 'alive' } as const;
    await desk.value('lead', 'oversight.undoDeathReport', input);
    expect((await entriesOf('oversight.undoDeathReport')).at(-1)).toMatchObject({
      kind: 'change',
      outcome: 'done',
      memberId,
      contactId: null,
      permissionSet: 'lead',
      facts: { reason: 'alive' },
    });
  });

  it('a second time there is nothing to undo, and a report made since is another one', async () => {
    const memberId = await desk.member();
    const on = await reported(memberId);
    const { reportedAt = '' } = (await reportOf(memberId)) ?? {};
    const input = { memberId, reportedAt, reason: 'withdrawn' } as const;
    await desk.value('lead', 'oversight.undoDeathReport', input);
    expect(await desk.refusal('lead', 'oversight.undoDeathReport', input)).toBe('alreadyDone');
    desk.clock.advance(1_000);
    await desk.value('agent', 'deaths.report', { ...on, reportedBy: 'authority' });
    expect(await desk.refusal('lead', 'oversight.undoDeathReport', input)).toBe('conflict');
    expect(await reportOf(memberId)).toMatchObject({ reportedBy: 'authority' });
    desk.clock.advance(-1_000);
  });

  it('a proven death is no report any more', async () => {
    const memberId = await desk.member({
      deathReportedAt: '2026-03-01T09:00:00.000Z',
      deceasedOn: '2026-02-27',
    });
    expect(await reportOf(memberId)).toBeUndefined();
    const input = { memberId, reportedAt: '2026-03-01T09:00:00.000Z', reason: 'alive' } as const;
    expect(await desk.refusal('lead', 'oversight.undoDeathReport', input)).toBe('alreadyDone');
  });
});

describe('rule 7: a lead releases a lock', () => {
  it('sees since when and until when, no answers and no factors', async () => {
    const who = scenarios.deafMember;
    await locked(who.memberId);
    const lock = await lockOf(who.memberId);
    expect(lock).toEqual({
      memberId: who.memberId,
      title: who.file.member.title,
      firstName: who.firstName,
      lastName: who.lastName,
      birthYear: Number(who.birthDate.slice(0, 4)),
      lockedSince: '2026-03-10T09:00:00.000Z',
      lockedUntil: '2026-03-11T09:00:00.000Z',
    });
    expect(secretsIn(lock, who)).toEqual([]);
  });

  it('two mismatches are no lock', async () => {
    const { memberId } = scenarios.homonymA;
    const caller = callerIn(desk, await desk.open(memberId));
    await caller.answer('birthDate', lies.birthDate);
    await caller.answer('phone', lies.phone);
    expect(await lockOf(memberId)).toBeUndefined();
  });

  it('the gate says so, and three new attempts count; the next three lock again', async () => {
    const who = scenarios.turkishSpeaker;
    const caller = callerIn(desk, await locked(who.memberId));
    expect((await caller.state()).releasedAt).toBeNull();
    const { lockedUntil = '' } = (await lockOf(who.memberId)) ?? {};
    await desk.value('lead', 'oversight.releaseLock', {
      memberId: who.memberId,
      lockedUntil,
      reason: 'typingError',
    });
    expect(await caller.state()).toMatchObject({
      mismatchesToday: 0,
      mismatchesLeft: 3,
      lockedUntil: null,
      releasedAt: '2026-03-10T09:00:00.000Z',
      level: 'none',
    });
    expect(await lockOf(who.memberId)).toBeUndefined();
    expect((await caller.answer('birthDate', truth(who, 'birthDate'))).match).toBe(true);
    for (const left of [2, 1, 0]) {
      const { state } = await caller.answer('phone', lies.phone);
      expect(state.mismatchesLeft).toBe(left);
    }
    expect(await lockOf(who.memberId)).toBeDefined();
  });

  it('rule 29: whoever has the record open learns of it', async () => {
    const who = scenarios.waitingThread;
    await locked(who.memberId);
    const { lockedUntil = '' } = (await lockOf(who.memberId)) ?? {};
    const { cursor } = await desk.value('agent', 'events.since', { cursor: null });
    const input = { memberId: who.memberId, lockedUntil, reason: 'provenOtherwise' } as const;
    await desk.value('lead', 'oversight.releaseLock', input);
    const { events } = await desk.value('agent', 'events.since', { cursor });
    expect(events.map(({ type, subjectId }) => [type, subjectId])).toEqual([
      ['memberChanged', who.memberId],
    ]);
    expect((await entriesOf('oversight.releaseLock')).at(-1)).toMatchObject({
      kind: 'verification',
      outcome: 'released',
      memberId: who.memberId,
      facts: { reason: 'provenOtherwise' },
    });
    expect(await desk.refusal('lead', 'oversight.releaseLock', input)).toBe('alreadyDone');
  });
});

describe('rule 10: what a lead must not decide is as if absent', () => {
  const undo = { reportedAt: '2026-03-10T09:00:00.000Z', reason: 'alive' } as const;
  const release = { lockedUntil: '2026-03-11T09:00:00.000Z', reason: 'typingError' } as const;

  const expectAbsent = async (memberId: string) => {
    await desk.db
      .updateTable('member')
      .set({ deathReportedAt: undo.reportedAt, deathReportedBy: 'other', deceasedOn: null })
      .where('memberId', '=', memberId)
      .execute();
    expect(await reportOf(memberId)).toBeUndefined();
    for (const [operation, input] of [
      ['oversight.undoDeathReport', undo],
      ['oversight.releaseLock', release],
    ] as const) {
      const absent = await desk.refused('lead', operation, { memberId: nobody, ...input });
      expect(await desk.refused('lead', operation, { memberId, ...input })).toEqual(absent);
    }
  };

  it('an employee’s record', async () => {
    const { memberId } = scenarios.employee;
    const on = await desk.open(memberId, { account: 'staff-desk' });
    const caller = callerIn(desk, on, 'staff-desk');
    for (let time = 0; time < 3; time += 1) {
      await caller.answer('birthDate', lies.birthDate);
    }
    expect((await caller.state()).lockedUntil).not.toBeNull();
    expect(await lockOf(memberId)).toBeUndefined();
    await expectAbsent(memberId);
  });

  it('their own', async () => {
    const memberId = await leadsRecord();
    await desk.db
      .updateTable('member')
      .set({ staffRelated: false })
      .where('memberId', '=', memberId)
      .execute();
    await expectAbsent(memberId);
  });

  it('a relative’s', async () => {
    const memberId = await desk.member();
    const { personId } = await desk.db
      .selectFrom('person')
      .select('personId')
      .where('account', '=', 'lead')
      .executeTakeFirstOrThrow();
    await desk.db.insertInto('personRelative').values({ personId, memberId }).execute();
    await expectAbsent(memberId);
  });

  it('and the totals do not count them', async () => {
    const { deathReports, deathReportsTotal } = await list();
    expect(deathReportsTotal).toBe(deathReports.length);
  });
});
