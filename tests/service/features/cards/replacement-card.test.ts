import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TEST_NOW } from '../../harness/facts.ts';
import { type Desk, layReplacementCard, type Opened, scenarios, startDesk } from '../desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());
afterEach(() => desk.clock.set(TEST_NOW));

const lost = { reason: 'lost', wayOut: 'post' } as const;
const smart = { appState: 'smart', appCommunication: true } as const;
const high = { level: 'high' } as const;
const issue = (opened: Opened, input: { wayOut?: 'mailbox' | 'paper' | 'post' } = {}) =>
  desk.value('agent', 'cards.issueReplacement', { ...opened, ...lost, ...input });
const refused = (opened: Opened, input: { wayOut?: 'mailbox' | 'paper' | 'post' } = {}) =>
  desk.refused('agent', 'cards.issueReplacement', { ...opened, ...lost, ...input });
const issuesOf = (memberId: string) =>
  desk.db.selectFrom('replacementCard').selectAll().where('memberId', '=', memberId).execute();

describe('rule 17: in-app cards do not limit ours', () => {
  it('the fifth of a year is issued by us', async () => {
    const opened = await desk.open(scenarios.smartQuotaUsed.memberId, high);
    const before = await desk.value('agent', 'cards.overview', opened);
    expect(before).toMatchObject({ year: 2026, limit: 4, usedInApp: 4 });
    expect(before.waysOut[0]).toEqual({ way: 'appGuide', obstacle: 'quotaUsed' });

    const card = await issue(opened, { wayOut: 'mailbox' });
    expect(card).toMatchObject({ source: 'serviceCentre', state: 'valid', wayOut: 'mailbox' });
    const after = await desk.value('agent', 'cards.overview', opened);
    expect(after).toMatchObject({ usedInApp: 4, issuedByUs: before.issuedByUs + 1 });
  });

  it('says how many uses of the app are left, and none at all to whom the app gives none', async () => {
    const remaining = async (changes: Parameters<Desk['member']>[0], used: number) => {
      const memberId = await desk.member(changes);
      for (let use = 1; use <= used; use += 1) {
        await layReplacementCard(desk, memberId, { source: 'app', day: `2026-02-0${use}` });
      }
      const opened = await desk.open(memberId, { level: 'simple' });
      return (await desk.value('agent', 'cards.overview', opened)).remainingInApp;
    };
    expect(await remaining(smart, 1)).toBe(3);
    expect(await remaining({ appState: 'smarthealth', appCommunication: false }, 4)).toBe(0);
    expect(await remaining({ appState: 'basic' }, 0)).toBeNull();
    expect(await remaining({ appState: 'none' }, 0)).toBeNull();
  });

  it.each([
    ['2026-03-10T09:00:00.000Z', '2026-03-10', '2026-03-23'],
    ['2026-03-25T09:00:00.000Z', '2026-03-25', '2026-04-07'],
    ['2026-12-24T09:00:00.000Z', '2026-12-24', '2027-01-06'],
    ['2028-02-17T09:00:00.000Z', '2028-02-17', '2028-03-01'],
    // Half past midnight in Germany, still the day before in UTC.
    ['2026-07-31T22:30:00.000Z', '2026-08-01', '2026-08-14'],
  ])('requested at %s it counts from %s to %s', async (now, validFrom, validTo) => {
    desk.clock.set(Date.parse(now));
    const card = await issue(await desk.open(await desk.member(), high));
    expect(card).toMatchObject({ validFrom, validTo });
  });
});

describe('rule 18: an issue of ours', () => {
  it('needs level high', async () => {
    const opened = await desk.open(await desk.member(), { level: 'simple' });
    expect(await refused(opened)).toMatchObject({
      code: 'levelTooLow',
      facts: { needed: 'high', reached: 'simple' },
    });
  });

  it.each(['deceased', 'deathReported'] as const)(
    'is refused to the %s (rule 11)',
    async (name) => {
      const opened = await desk.open(scenarios[name].memberId, high);
      expect((await refused(opened)).code).toBe('memberDeceased');
    },
  );

  it('is refused from the day after cover ended, not on its last day', async () => {
    const lastDay = await desk.open(await desk.member({ coverTo: '2026-03-10' }), high);
    await issue(lastDay);
    const over = await desk.open(await desk.member({ coverTo: '2026-03-09' }), high);
    expect(await refused(over)).toEqual({ code: 'coverEnded', facts: { day: '2026-03-09' } });
  });

  it('is not refused because the entitlement is suspended', async () => {
    await issue(await desk.open(await desk.member({ coverSuspended: true }), high));
  });

  it('needs an approval if it is the second of ours in thirty days', async () => {
    const memberId = await desk.member();
    await layReplacementCard(desk, memberId, { source: 'serviceCentre', day: '2026-02-09' });
    const opened = await desk.open(memberId, high);
    expect((await desk.value('agent', 'cards.overview', opened)).approvalBecause).toBe(
      'secondIssueIn30Days',
    );
    expect(await refused(opened)).toEqual({
      code: 'approvalRequired',
      facts: { rule: 18, why: 'secondIssue' },
    });
    expect(await issuesOf(memberId)).toHaveLength(1);
  });

  it('needs none for one of ours thirty days ago, nor for in-app cards of today', async () => {
    const memberId = await desk.member(smart);
    await layReplacementCard(desk, memberId, { source: 'serviceCentre', day: '2026-02-08' });
    await layReplacementCard(desk, memberId, { source: 'app', day: '2026-03-10' });
    const opened = await desk.open(memberId, high);
    expect((await desk.value('agent', 'cards.overview', opened)).approvalBecause).toBeNull();
    await issue(opened);
  });

  it('needs an approval if the address changed in the last fourteen days', async () => {
    const opened = await desk.open(await desk.member({ addressSince: '2026-02-25' }), high);
    expect(await refused(opened)).toEqual({
      code: 'approvalRequired',
      facts: { rule: 18, why: 'freshAddress' },
    });
    await issue(await desk.open(await desk.member({ addressSince: '2026-02-24' }), high));
  });

  it('is for a representative only as far as their record reaches (rule 9)', async () => {
    const memberId = await desk.member();
    const open = async (scopes: string[]) => {
      const representationId = randomUUID();
      await desk.db
        .insertInto('representation')
        .values({
          representationId,
          memberId,
          type: 'vollmacht',
          name: 'Max Muster',
          scopes: JSON.stringify(scopes),
          validFrom: '2025-01-01',
          validTo: null,
          endedOn: null,
          evidence: 'signedPowerOfAttorney',
          money: false,
        })
        .execute();
      return desk.open(memberId, {
        ...high,
        speaker: { kind: 'representative', representationId },
      });
    };
    expect((await refused(await open(['information', 'benefits']))).code).toBe(
      'representationNotValid',
    );
    await issue(await open(['information', 'cards']));
  });

  it('happens once for the same idempotency key', async () => {
    const opened = await desk.open(await desk.member(), high);
    const options = { idempotencyKey: randomUUID() };
    const input = { ...opened, ...lost };
    const first = await desk.value('agent', 'cards.issueReplacement', input, options);
    const again = await desk.value('agent', 'cards.issueReplacement', input, options);
    expect(again).toEqual(first);
    expect(await issuesOf(opened.memberId)).toHaveLength(1);
    expect(await desk.entries(opened.contactId, 'cards.issueReplacement')).toHaveLength(1);
  });

  it('of two at once in two contacts one is made, the other needs an approval', async () => {
    const memberId = await desk.member();
    const one = await desk.open(memberId, high);
    const two = await desk.open(memberId, { ...high, account: 'branch' });
    const answers = await Promise.all([
      desk.call('agent', 'cards.issueReplacement', { ...one, ...lost }),
      desk.call('branch', 'cards.issueReplacement', { ...two, ...lost }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))).toEqual([
      'approvalRequired',
    ]);
    expect(await issuesOf(memberId)).toHaveLength(1);
  });
});

describe('rule 20: the letter', () => {
  it('carries what a practice needs, and its hash is what the log and the answer name', async () => {
    const memberId = await desk.member({ insuredStatus: '5', copaymentExempt: true });
    const opened = await desk.open(memberId, high);
    const card = await issue(opened);
    const [row] = await issuesOf(memberId);
    expect(row?.letterContent).toMatchObject({
      kind: 'replacementCard',
      insurerIk: '101570104',
      insured: { insuredStatus: '5', birthDate: '1980-06-15', sex: 'female' },
      specialGroup: '00',
      coPayment: { status: 'exempt' },
      validFrom: '2026-03-10',
      validTo: '2026-03-23',
    });
    const [entry] = await desk.entries(opened.contactId, 'cards.issueReplacement');
    expect(entry).toMatchObject({
      kind: 'disclosure',
      recipient: 'storedAddress',
      medium: 'post',
      facts: { issueId: card.issueId, sha256: card.letterSha256, reason: 'lost' },
    });
    expect(JSON.stringify(entry)).not.toContain('Muster');
  });

  it('with a character no font has is refused, and nothing is issued', async () => {
    const opened = await desk.open(await desk.member({ firstName: 'Erika中' }), high);
    expect(await refused(opened)).toMatchObject({ code: 'letterCharacter' });
    expect(await issuesOf(opened.memberId)).toEqual([]);
  });
});

describe('rule 18: a reprint', () => {
  it('days later is the same letter with the same expiry', async () => {
    const memberId = await desk.member();
    const card = await issue(await desk.open(memberId, high));
    desk.clock.set(Date.parse('2026-03-20T09:00:00.000Z'));
    const opened = await desk.open(memberId, high);
    const again = await desk.value('agent', 'cards.reprint', { ...opened, issueId: card.issueId });
    expect(again).toEqual(card);
    expect(await issuesOf(memberId)).toHaveLength(1);
  });

  it('after a change of name is still the letter whose hash was logged', async () => {
    const memberId = await desk.member();
    const opened = await desk.open(memberId, high);
    const card = await issue(opened);
    await desk.db
      .updateTable('member')
      .set({ lastName: 'Anders' })
      .where('memberId', '=', memberId)
      .execute();
    const again = await desk.value('agent', 'cards.reprint', { ...opened, issueId: card.issueId });
    expect(again.letterSha256).toBe(card.letterSha256);
  });

  it('does not go by post to an address the member has left', async () => {
    const memberId = await desk.member();
    const card = await issue(await desk.open(memberId, high));
    desk.clock.set(Date.parse('2026-03-12T09:00:00.000Z'));
    await desk.db
      .updateTable('member')
      .set({ street: 'Neuer Weg', addressSince: '2026-03-11' })
      .where('memberId', '=', memberId)
      .execute();
    const opened = await desk.open(memberId, high);
    const input = { ...opened, issueId: card.issueId };
    expect(await desk.refusal('agent', 'cards.reprint', input)).toBe('conflict');
  });

  it('is not made of an expired or revoked card, nor of an in-app one, nor after a death', async () => {
    const memberId = await desk.member(smart);
    const opened = await desk.open(memberId, high);
    const { issueId } = await issue(opened);
    const reprint = (id: string) =>
      desk.refusal('agent', 'cards.reprint', { ...opened, issueId: id });
    const inApp = await layReplacementCard(desk, memberId, { source: 'app', day: '2026-03-10' });
    expect(await reprint(inApp)).toBe('cardNotFound');
    expect(await reprint(randomUUID())).toBe('cardNotFound');
    desk.clock.set(Date.parse('2026-03-24T09:00:00.000Z'));
    expect(await reprint(issueId)).toBe('alreadyDone');
    desk.clock.set(TEST_NOW);
    await desk.value('agent', 'cards.revoke', { ...opened, issueId, reason: 'gefunden' });
    expect(await reprint(issueId)).toBe('alreadyDone');
    await desk.db
      .updateTable('member')
      .set({ deathReportedAt: '2026-03-10T08:00:00.000Z' })
      .where('memberId', '=', memberId)
      .execute();
    expect(await reprint(issueId)).toBe('memberDeceased');
  });
});

describe('rule 18: revoking', () => {
  it('ends an issue of ours once; its reason stays out of the log', async () => {
    const opened = await desk.open(await desk.member(), high);
    const { issueId } = await issue(opened);
    const input = { ...opened, issueId, reason: 'Kanarienvogel' };
    const revoked = await desk.value('agent', 'cards.revoke', input);
    expect(revoked).toMatchObject({ issueId, state: 'revoked' });
    expect(await desk.refusal('agent', 'cards.revoke', input)).toBe('alreadyDone');
    const entries = await desk.entries(opened.contactId, 'cards.revoke');
    expect(entries[0]?.facts).toEqual({ issueId, textDigest: expect.any(String) });
    expect(JSON.stringify(entries)).not.toContain('Kanarienvogel');
  });

  it('does not touch the member’s in-app cards, nor another member’s', async () => {
    const memberId = await desk.member(smart);
    const opened = await desk.open(memberId, high);
    const inApp = await layReplacementCard(desk, memberId, { source: 'app', day: '2026-03-10' });
    const other = await issue(await desk.open(await desk.member(), high));
    for (const issueId of [inApp, other.issueId]) {
      const input = { ...opened, issueId, reason: 'falsch' };
      expect(await desk.refusal('agent', 'cards.revoke', input)).toBe('cardNotFound');
    }
  });
});
