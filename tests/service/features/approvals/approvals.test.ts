import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TEST_NOW } from '../../harness/facts.ts';
import { type Desk, layReplacementCard, scenarios, startDesk } from '../desk.ts';
import {
  askFor,
  callbackOf,
  cardsOf,
  certificate,
  decide,
  explanation,
  issue,
  reason,
  withSecondIssue,
} from './asking.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());
afterEach(() => desk.clock.set(TEST_NOW));

const mine = async (approvalId: string) => {
  const { approvals } = await desk.value('agent', 'approvals.mine', {});
  return approvals.find((one) => one.approvalId === approvalId);
};
const listed = async (approvalId: string, account: 'lead' | 'staff-desk' = 'lead') => {
  const { approvals } = await desk.value(account, 'approvals.list', {});
  return approvals.find((one) => one.approvalId === approvalId);
};

describe('rule 18: a second issue of ours in thirty days, asked for and approved', () => {
  it('nothing goes out before the decision; then the card goes out as requested, once', async () => {
    const memberId = await withSecondIssue(desk);
    const { approval, approvalId } = await askFor(desk, memberId);
    expect(approval).toMatchObject({
      state: 'open',
      rule: 18,
      why: 'secondIssue',
      expiresAt: '2026-03-10T13:00:00.000Z',
      acknowledged: false,
    });
    expect(await cardsOf(desk, memberId)).toEqual([]);

    expect(await decide(desk, approvalId)).toMatchObject({
      state: 'executed',
      decidedBy: 'Sabine Brandt',
      decisionReason: reason,
      failure: null,
    });
    const [card, ...others] = await cardsOf(desk, memberId);
    expect(others).toEqual([]);
    expect(card).toMatchObject({ ...issue.input, source: 'serviceCentre', validTo: '2026-03-23' });
    expect(await mine(approvalId)).toMatchObject({ state: 'executed', decisionReason: reason });
    expect(
      await desk.refusal('lead', 'approvals.decide', {
        approvalId,
        decision: 'approve',
        reason,
      }),
    ).toBe('alreadyDone');
    expect(await cardsOf(desk, memberId)).toHaveLength(1);
  });

  it('the same click again gives the same answer and no second card', async () => {
    const memberId = await withSecondIssue(desk);
    const { approvalId } = await askFor(desk, memberId);
    const input = { approvalId, decision: 'approve', reason } as const;
    const options = { idempotencyKey: crypto.randomUUID() };
    const first = await desk.value('lead', 'approvals.decide', input, options);
    expect(await desk.value('lead', 'approvals.decide', input, options)).toEqual(first);
    expect(await cardsOf(desk, memberId)).toHaveLength(1);
  });

  it('what was rejected does not happen, and the requester reads why', async () => {
    const memberId = await withSecondIssue(desk);
    const { approvalId } = await askFor(desk, memberId);
    expect((await decide(desk, approvalId, 'reject')).state).toBe('rejected');
    expect(await cardsOf(desk, memberId)).toEqual([]);
    expect(await mine(approvalId)).toMatchObject({ state: 'rejected', decisionReason: reason });
  });

  it('goes out although the contact was wrapped up: the level of then counts', async () => {
    const memberId = await withSecondIssue(desk);
    const { on, approvalId } = await askFor(desk, memberId);
    const { contactId } = on;
    await desk.value('agent', 'contacts.wrapUp', { contactId, outcome: 'callback', note: '' });
    expect((await decide(desk, approvalId)).state).toBe('executed');
    expect(await cardsOf(desk, memberId)).toMatchObject([{ contactId }]);
  });

  it('what needs no second person cannot be asked for, nor what the level does not open', async () => {
    const free = await desk.open(await desk.member(), { level: 'high' });
    const ask = { action: issue, explanation };
    expect(await desk.refusal('agent', 'approvals.request', { ...free, ...ask })).toBe(
      'approvalNotNeeded',
    );
    const low = await desk.open(await withSecondIssue(desk), { level: 'simple' });
    expect(await desk.refusal('agent', 'approvals.request', { ...low, ...ask })).toBe(
      'levelTooLow',
    );
  });

  it('asking leaves no card, no letter and no step of the action behind', async () => {
    const memberId = await withSecondIssue(desk);
    const { on } = await askFor(desk, memberId);
    expect(await desk.entries(on.contactId, 'cards.issueReplacement')).toEqual([]);
    const { steps } = await desk.value('agent', 'contacts.get', { contactId: on.contactId });
    // Of one instant: the clock stands still.
    expect(steps.map(({ operation }) => operation).sort()).toEqual([
      'approvals.request',
      'contacts.openMember',
    ]);
  });

  it('one open request per member and action; after it has expired the next may be made', async () => {
    const memberId = await withSecondIssue(desk);
    const { on, approvalId } = await askFor(desk, memberId);
    const again = { ...on, action: issue, explanation };
    expect(await desk.refusal('agent', 'approvals.request', again)).toBe('approvalPending');
    desk.clock.advance(4 * 60 * 60_000);
    expect(await desk.value('agent', 'approvals.request', again)).toMatchObject({ state: 'open' });
    expect((await mine(approvalId))?.state).toBe('expired');
  });
});

describe('rule 16: an address that changed lately', () => {
  it('a certificate goes out approved, from level none, to where it was to go', async () => {
    const memberId = await desk.member({ addressSince: '2026-03-05' });
    const { approval, approvalId } = await askFor(desk, memberId, {
      action: certificate,
      level: 'none',
      speaker: { kind: 'thirdParty', thirdParty: 'family' },
    });
    expect(approval).toMatchObject({ rule: 16, why: 'freshAddress' });
    expect((await decide(desk, approvalId)).state).toBe('executed');
    const sent = await desk.db
      .selectFrom('certificate')
      .select(['kind', 'channel', 'state'])
      .where('memberId', '=', memberId)
      .execute();
    expect(sent).toEqual([{ kind: 'insuranceDe', channel: 'post', state: 'produced' }]);
  });

  it('approved for one address it goes to no other', async () => {
    const memberId = await desk.member({ addressSince: '2026-03-05' });
    const { approvalId } = await askFor(desk, memberId, { action: certificate });
    await desk.db
      .updateTable('member')
      .set({ street: 'Beispielweg' })
      .where('memberId', '=', memberId)
      .execute();
    expect(await decide(desk, approvalId)).toMatchObject({
      state: 'failed',
      failure: { code: 'approvalOutdated' },
    });
  });

  it('rule 8: so does the health card', async () => {
    const memberId = await desk.member({ addressSince: '2026-03-05' });
    const action = { operation: 'cards.orderHealthCard', input: { reason: 'lost' } } as const;
    const { approvalId } = await askFor(desk, memberId, { action, level: 'simple' });
    expect((await decide(desk, approvalId)).state).toBe('executed');
    const { healthCards } = await desk.value(
      'agent',
      'cards.overview',
      await desk.open(memberId, { level: 'simple' }),
    );
    expect(healthCards).toMatchObject([{ state: 'ordered' }]);
  });
});

describe('the approved action says why it no longer may', () => {
  it.each([
    ['the member died', { deceasedOn: '2026-03-10' }, 'memberDeceased'],
    ['a death was reported', { deathReportedAt: '2026-03-10T09:30:00.000Z' }, 'memberDeceased'],
    ['cover ended', { coverTo: '2026-03-09' }, 'coverEnded'],
    ['nothing can be posted', { addressKind: 'packstation' }, 'addressNotUsable'],
  ] as const)('%s', async (_what, changes, code) => {
    const memberId = await withSecondIssue(desk);
    const { on, approvalId } = await askFor(desk, memberId);
    await desk.db.updateTable('member').set(changes).where('memberId', '=', memberId).execute();
    const decided = await decide(desk, approvalId);
    expect(decided).toMatchObject({ state: 'failed', failure: { code } });
    expect(await cardsOf(desk, memberId)).toEqual([]);
    expect(await desk.entries(on.contactId, 'cards.issueReplacement')).toMatchObject([
      { kind: 'refused', outcome: code, memberId, facts: { approvalId } },
    ]);
  });

  it('rule 9: the representation ended', async () => {
    const memberId = await withSecondIssue(desk);
    const representationId = crypto.randomUUID();
    await desk.db
      .insertInto('representation')
      .values({
        representationId,
        memberId,
        type: 'vollmacht',
        name: 'Muster',
        scopes: JSON.stringify(['all']),
        validFrom: '2026-01-01',
        validTo: null,
        endedOn: null,
        evidence: 'signedPowerOfAttorney',
        money: false,
      })
      .execute();
    const speaker = { kind: 'representative', representationId } as const;
    const { approvalId } = await askFor(desk, memberId, { speaker });
    await desk.db
      .updateTable('representation')
      .set({ endedOn: '2026-03-10' })
      .where('representationId', '=', representationId)
      .execute();
    expect((await decide(desk, approvalId)).failure?.code).toBe('representationNotValid');
  });

  it('the requester has lost their permission', async () => {
    const memberId = await withSecondIssue(desk);
    const { approvalId } = await askFor(desk, memberId, { account: 'branch' });
    const set = (permissionSet: 'privacy' | 'branch') =>
      desk.db
        .updateTable('person')
        .set({ permissionSet })
        .where('account', '=', 'branch')
        .execute();
    await set('privacy');
    expect((await decide(desk, approvalId)).failure?.code).toBe('notPermitted');
    await set('branch');
  });

  it('an approval for one reason is none for another', async () => {
    const memberId = await desk.member({ addressSince: '2026-03-05' });
    const { approvalId } = await askFor(desk, memberId);
    await layReplacementCard(desk, memberId, { source: 'serviceCentre', day: '2026-03-10' });
    expect(await decide(desk, approvalId)).toMatchObject({
      state: 'failed',
      why: 'freshAddress',
      failure: { code: 'approvalRequired', facts: { rule: 18, why: 'secondIssue' } },
    });
  });
});

describe('time', () => {
  it('nobody decides after the hours of the policy, and the list holds it no more', async () => {
    const { approvalId } = await askFor(desk, await withSecondIssue(desk));
    desk.clock.advance(4 * 60 * 60_000 - 1);
    expect(await listed(approvalId)).toBeDefined();
    desk.clock.advance(1);
    expect(await listed(approvalId)).toBeUndefined();
    const input = { approvalId, decision: 'approve', reason } as const;
    expect(await desk.refusal('lead', 'approvals.decide', input)).toBe('approvalExpired');
    expect(await desk.refusal('agent', 'approvals.withdraw', { approvalId })).toBe(
      'approvalExpired',
    );
    expect((await mine(approvalId))?.state).toBe('expired');
  });
});

describe('the callback follows the member', () => {
  it('is laid down with the request, names nothing of it, and is done when the member knows', async () => {
    const memberId = await withSecondIssue(desk);
    const { approvalId } = await askFor(desk, memberId);
    expect(await callbackOf(desk, approvalId)).toMatchObject({
      memberId,
      department: 'callback',
      state: 'open',
      dueOn: '2026-03-10',
    });
    const early = { approvalId, memberKnows: true };
    expect(await desk.refusal('agent', 'approvals.acknowledge', early)).toBe('alreadyDone');
    await decide(desk, approvalId);
    await desk.value('agent', 'approvals.acknowledge', { approvalId, memberKnows: false });
    expect((await callbackOf(desk, approvalId)).state).toBe('open');
    expect((await mine(approvalId))?.acknowledged).toBe(true);

    const other = await askFor(desk, await withSecondIssue(desk));
    await decide(desk, other.approvalId, 'reject');
    const known = { approvalId: other.approvalId, memberKnows: true };
    await desk.value('agent', 'approvals.acknowledge', known);
    expect((await callbackOf(desk, other.approvalId)).state).toBe('done');
  });

  it('ends with a request that is withdrawn, which nobody decides any more', async () => {
    const { approvalId } = await askFor(desk, await withSecondIssue(desk));
    const withdrawn = await desk.value('agent', 'approvals.withdraw', { approvalId });
    expect(withdrawn).toMatchObject({ state: 'withdrawn', acknowledged: true });
    expect((await callbackOf(desk, approvalId)).state).toBe('done');
    const input = { approvalId, decision: 'approve', reason } as const;
    expect(await desk.refusal('lead', 'approvals.decide', input)).toBe('alreadyDone');
  });

  it('nobody withdraws or acknowledges for somebody else', async () => {
    const { approvalId } = await askFor(desk, await withSecondIssue(desk));
    expect(await desk.refusal('branch', 'approvals.withdraw', { approvalId })).toBe(
      'approvalNotFound',
    );
  });
});

describe('rule 10: employees’ records', () => {
  it('no lead finds a request about one; another person of the protected desk decides', async () => {
    const { memberId } = scenarios.employee;
    await desk.db
      .updateTable('member')
      .set({ addressSince: '2026-03-05' })
      .where('memberId', '=', memberId)
      .execute();
    const { approvalId } = await askFor(desk, memberId, {
      account: 'staff-desk',
      action: certificate,
    });
    expect(await listed(approvalId)).toBeUndefined();
    const input = { approvalId, decision: 'approve', reason } as const;
    expect(await desk.refusal('lead', 'approvals.decide', input)).toBe('approvalNotFound');
    expect(await desk.refusal('lead', 'approvals.read', { approvalId })).toBe('approvalNotFound');
    // Their own request, whatever set they have by then.
    expect(await desk.refusal('staff-desk', 'approvals.decide', input)).toBe('ownRequest');
    expect(await listed(approvalId, 'staff-desk')).toBeUndefined();

    const set = (permissionSet: 'branch' | 'staff-desk') =>
      desk.db
        .updateTable('person')
        .set({ permissionSet })
        .where('account', '=', 'branch')
        .execute();
    await set('staff-desk');
    expect((await decide(desk, approvalId, 'approve', 'branch')).state).toBe('executed');
    await set('branch');
  });

  it('rule 11: two people of the protected desk undo a reported death', async () => {
    const { memberId } = scenarios.employeeRelative;
    const on = await desk.open(memberId, {
      account: 'staff-desk',
      speaker: { kind: 'thirdParty', thirdParty: 'family' },
    });
    await desk.value('staff-desk', 'deaths.report', { ...on, reportedBy: 'relative' });
    const undo = { ...on, reason: 'alive' } as const;
    expect(await desk.refused('staff-desk', 'deaths.undoReport', undo)).toEqual({
      code: 'approvalRequired',
      facts: { rule: 10, why: 'twoPeople' },
    });
    const { approvalId } = await desk.value('staff-desk', 'approvals.request', {
      ...on,
      action: { operation: 'deaths.undoReport', input: { reason: 'alive' } },
      explanation,
    });
    const set = (permissionSet: 'branch' | 'staff-desk') =>
      desk.db
        .updateTable('person')
        .set({ permissionSet })
        .where('account', '=', 'branch')
        .execute();
    await set('staff-desk');
    expect((await decide(desk, approvalId, 'approve', 'branch')).state).toBe('executed');
    await set('branch');
    expect((await desk.value('staff-desk', 'members.header', on)).flags).not.toContain(
      'deathReported',
    );
  });
});

describe('nobody decides about themselves', () => {
  it('not about their own request, whatever the set', async () => {
    const { approvalId } = await askFor(desk, await withSecondIssue(desk), { account: 'branch' });
    const set = (permissionSet: 'branch' | 'lead') =>
      desk.db
        .updateTable('person')
        .set({ permissionSet })
        .where('account', '=', 'branch')
        .execute();
    await set('lead');
    const input = { approvalId, decision: 'approve', reason } as const;
    expect(await desk.refusal('branch', 'approvals.decide', input)).toBe('ownRequest');
    expect(await desk.refusal('branch', 'approvals.read', { approvalId })).toBe('ownRequest');
    await set('branch');
    expect((await decide(desk, approvalId)).state).toBe('executed');
  });

  it('not about a relative’s record', async () => {
    const memberId = await withSecondIssue(desk);
    const { on, approvalId } = await askFor(desk, memberId);
    const { personId } = await desk.db
      .selectFrom('person')
      .select('personId')
      .where('account', '=', 'lead')
      .executeTakeFirstOrThrow();
    await desk.db.insertInto('personRelative').values({ personId, memberId }).execute();
    const input = { approvalId, decision: 'approve', reason } as const;
    expect(await desk.refusal('lead', 'approvals.decide', input)).toBe('approvalNotFound');
    expect(await listed(approvalId)).toBeUndefined();
    await desk.value('agent', 'approvals.withdraw', { approvalId });
    expect(await cardsOf(desk, on.memberId)).toEqual([]);
  });
});
