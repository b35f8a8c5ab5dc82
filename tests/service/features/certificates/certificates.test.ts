import { createHash, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { errorTexts, fillBlanks } from '#shared/service-contract/errors.ts';
import { TEST_NOW } from '../../harness/facts.ts';
import { type Desk, type Opened, scenarios, startDesk } from '../desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());
afterEach(() => desk.clock.set(TEST_NOW));

const byPost = { kind: 'insuranceDe', channel: 'post', reason: null } as const;
const toMailbox = { ...byPost, channel: 'mailbox' } as const;
const smart = { appState: 'smart', appCommunication: true } as const;
const refused = (opened: Opened, input: typeof byPost | typeof toMailbox) =>
  desk.refused('agent', 'certificates.resend', { ...opened, ...input });
const certificatesOf = (memberId: string) =>
  desk.db.selectFrom('certificate').selectAll().where('memberId', '=', memberId).execute();

describe('rule 15: by post to the stored address, for anybody', () => {
  it('goes at level none, even before anybody said who is speaking, and reveals nothing', async () => {
    const memberId = await desk.member({ addressProtected: true });
    const { contactId } = await desk.value('agent', 'contacts.start', {
      channel: 'call',
      purpose: 'certificate',
      callerNumber: null,
    });
    await desk.value('agent', 'contacts.openMember', { contactId, memberId, lookupId: null });
    const sent = await desk.value('agent', 'certificates.resend', {
      contactId,
      memberId,
      ...byPost,
    });
    expect(sent).toEqual({
      certificateId: expect.any(String),
      channel: 'post',
      leavesOn: '2026-03-10',
    });
  });

  it('goes for a third party whatever they may not hear', async () => {
    const opened = await desk.open(await desk.member(), {
      speaker: { kind: 'thirdParty', thirdParty: 'employer' },
    });
    await desk.value('agent', 'certificates.resend', { ...opened, ...byPost });
    expect(await desk.refusal('agent', 'certificates.list', opened)).toBe('thirdPartyNoLevel');
  });

  it('is refused when a line is too long for the window of an envelope, and nothing is kept', async () => {
    const opened = await desk.open(await desk.member({ street: 'W'.repeat(400) }));
    expect(await refused(opened, byPost)).toMatchObject({
      code: 'addressNotUsable',
      facts: { why: 'addressTooLong' },
    });
    expect(await certificatesOf(opened.memberId)).toEqual([]);
  });

  it('is rendered in the operation: content, hash, recipient and medium are kept (rule 27)', async () => {
    const opened = await desk.open(await desk.member());
    await desk.value('agent', 'certificates.resend', { ...opened, ...byPost });
    const [row] = await certificatesOf(opened.memberId);
    expect(row).toMatchObject({ state: 'produced', requestedBy: 'serviceCentre' });
    expect(row?.letterContent).toMatchObject({ kind: 'insuranceCertificate', language: 'de' });
    const [entry] = await desk.entries(opened.contactId, 'certificates.resend');
    expect(entry).toMatchObject({
      kind: 'disclosure',
      recipient: 'storedAddress',
      medium: 'post',
      facts: { kind: 'insuranceDe', sha256: row?.letterSha256 },
    });
    expect(JSON.stringify(entry)).not.toContain('Muster');
  });

  it('leaves the house when it is open: not at a weekend, on a holiday or between', async () => {
    const days = [
      ['2026-03-13', '2026-03-13'],
      ['2026-03-14', '2026-03-16'],
      ['2026-03-15', '2026-03-16'],
      ['2026-04-03', '2026-04-07'],
      ['2026-12-23', '2026-12-23'],
      ['2026-12-24', '2026-12-28'],
    ] as const;
    for (const [today, leavesOn] of days) {
      desk.clock.set(Date.parse(`${today}T09:00:00.000Z`));
      const opened = await desk.open(await desk.member());
      const sent = await desk.value('agent', 'certificates.resend', { ...opened, ...byPost });
      expect(sent.leavesOn).toBe(leavesOn);
    }
  });

  it('does not go to a Packstation', async () => {
    const opened = await desk.open(scenarios.packstation.memberId);
    expect(await refused(opened, byPost)).toEqual({
      code: 'addressNotUsable',
      facts: { why: 'packstation' },
    });
  });

  it('does not go to an address with a part missing, or in a country that is none', async () => {
    const missing = await desk.open(await desk.member({ street: '' }));
    expect(await refused(missing, byPost)).toMatchObject({ facts: { why: 'noAddress' } });
    const country = await desk.open(await desk.member({ country: '??' }));
    expect(await refused(country, byPost)).toMatchObject({ facts: { why: 'unfamiliarCountry' } });
  });

  it('goes to a post-office box', async () => {
    const opened = await desk.open(scenarios.poBox.memberId);
    await desk.value('agent', 'certificates.resend', { ...opened, ...byPost, kind: 'insuranceEn' });
  });
});

describe('rule 11: after a death nothing goes out', () => {
  it.each(['deceased', 'deathReported'] as const)('%s refuses post and mailbox', async (name) => {
    const opened = await desk.open(scenarios[name].memberId);
    expect((await refused(opened, byPost)).code).toBe('memberDeceased');
    expect((await refused(opened, toMailbox)).code).toBe('memberDeceased');
    const sentToday = (await certificatesOf(opened.memberId)).filter(
      ({ contactId }) => contactId === opened.contactId,
    );
    expect(sentToday).toEqual([]);
  });
});

describe('rule 16: kinds, doubles and fresh addresses', () => {
  it('kinds are data: two are sent, the others explained or made elsewhere', async () => {
    const opened = await desk.open(await desk.member());
    const { options } = await desk.value('agent', 'certificates.options', opened);
    expect(options.map(({ kind, handling }) => [kind, handling])).toEqual([
      ['insuranceDe', 'send'],
      ['insuranceEn', 'send'],
      ['ehic', 'explain'],
      ['provisionalEhic', 'task'],
      ['enrolment', 'explain'],
      ['employer', 'explain'],
    ]);
  });

  it.each([
    ['ehic', 'backOfHealthCard'],
    ['provisionalEhic', 'createTask'],
    ['enrolment', 'explainElectronic'],
    ['employer', 'explainElectronic'],
  ] as const)('%s is not sent; the refusal names the way', async (kind, wayOpen) => {
    const opened = await desk.open(await desk.member());
    const input = { ...opened, ...byPost, kind };
    expect(await desk.refused('agent', 'certificates.resend', input)).toEqual({
      code: 'certificateKindNotSent',
      facts: { wayOpen },
    });
  });

  it('the same kind within five days asks for a reason, and names the day from simple on only', async () => {
    const memberId = await desk.member();
    const none = await desk.open(memberId);
    const simple = await desk.open(memberId, { level: 'simple' });
    await desk.value('agent', 'certificates.resend', { ...none, ...byPost });
    expect(await refused(none, byPost)).toEqual({
      code: 'duplicateCertificate',
      facts: { day: 'recentDays' },
    });
    expect(await refused(simple, byPost)).toMatchObject({ facts: { day: '2026-03-10' } });
    const another = { ...none, ...byPost, kind: 'insuranceEn' } as const;
    await desk.value('agent', 'certificates.resend', another);
    const reason = 'Kanarienvogel hat die erste gefressen';
    await desk.value('agent', 'certificates.resend', { ...none, ...byPost, reason });
    expect(JSON.stringify(await desk.entries(none.contactId, 'certificates.resend'))).not.toContain(
      'Kanarienvogel',
    );
  });

  it.each([
    ['a Saturday', '2026-03-14', '2026-03-14', '14.03.2026'],
    ['Christmas Eve', '2026-12-24', '2026-12-24', '24.12.2026'],
    ['the Sunday after Christmas, for Christmas Eve', '2026-12-24', '2026-12-27', '24.12.2026'],
  ])('names no day that is yet to come: %s', async (_when, ordered, asked, shown) => {
    desk.clock.set(Date.parse(`${ordered}T09:00:00.000Z`));
    const memberId = await desk.member();
    const first = await desk.open(memberId);
    const sent = await desk.value('agent', 'certificates.resend', { ...first, ...byPost });
    expect(sent.leavesOn > asked).toBe(true);
    desk.clock.set(Date.parse(`${asked}T09:00:00.000Z`));
    const again = await refused(await desk.open(memberId, { level: 'simple' }), byPost);
    expect(again).toEqual({ code: 'duplicateCertificate', facts: { day: ordered } });
    expect(fillBlanks(errorTexts.duplicateCertificate.de, again.facts, 'de')).toBe(
      `Dieselbe Bescheinigung wurde schon in Auftrag gegeben (${shown}, Regel 16). Bitte einen Grund angeben, wenn sie noch einmal gehen soll.`,
    );
  });

  it('the fifth day still counts, the sixth does not', async () => {
    const memberId = await desk.member();
    await desk.value('agent', 'certificates.resend', { ...(await desk.open(memberId)), ...byPost });
    desk.clock.set(Date.parse('2026-03-14T22:30:00.000Z'));
    expect((await refused(await desk.open(memberId), byPost)).code).toBe('duplicateCertificate');
    desk.clock.set(Date.parse('2026-03-14T23:30:00.000Z'));
    await desk.value('agent', 'certificates.resend', { ...(await desk.open(memberId)), ...byPost });
  });

  it('one that came back, or was only looked at in the app, is no double', async () => {
    const opened = await desk.open(await desk.member());
    await desk.value('agent', 'certificates.resend', { ...opened, ...byPost });
    const { memberId } = opened;
    const rows = desk.db.updateTable('certificate').where('memberId', '=', memberId);
    await rows.set({ state: 'returned' }).execute();
    await desk.value('agent', 'certificates.resend', { ...opened, ...byPost });
    await rows.set({ state: 'produced', channel: 'app' }).execute();
    await desk.value('agent', 'certificates.resend', { ...opened, ...byPost });
  });

  it('two clicks at once send one', async () => {
    const memberId = await desk.member();
    const [one, two] = [await desk.open(memberId), await desk.open(memberId)];
    const answers = await Promise.all(
      [one, two].map((opened) =>
        desk.call('agent', 'certificates.resend', { ...opened, ...byPost }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await certificatesOf(memberId)).toHaveLength(1);
  });

  it('the same idempotency key twice sends one', async () => {
    const opened = await desk.open(await desk.member());
    const options = { idempotencyKey: randomUUID() };
    const input = { ...opened, ...byPost };
    const first = await desk.value('agent', 'certificates.resend', input, options);
    expect(await desk.value('agent', 'certificates.resend', input, options)).toEqual(first);
    expect(await certificatesOf(opened.memberId)).toHaveLength(1);
  });

  it('an address changed in the last fourteen days needs an approval, on the fifteenth none', async () => {
    const fresh = await desk.open(await desk.member({ addressSince: '2026-02-25' }));
    expect(await refused(fresh, byPost)).toEqual({
      code: 'approvalRequired',
      facts: { rule: 16, why: 'freshAddress' },
    });
    const settled = await desk.open(await desk.member({ addressSince: '2026-02-24' }));
    await desk.value('agent', 'certificates.resend', { ...settled, ...byPost });
  });
});

describe('rule 15: into the own mailbox', () => {
  it('at high, for a smart member with App-Kommunikation', async () => {
    const opened = await desk.open(await desk.member(smart), { level: 'high' });
    const sent = await desk.value('agent', 'certificates.resend', { ...opened, ...toMailbox });
    expect(sent).toMatchObject({ channel: 'mailbox', leavesOn: '2026-03-10' });
    const [entry] = await desk.entries(opened.contactId, 'certificates.resend');
    expect(entry).toMatchObject({ recipient: 'member', medium: 'mailbox' });
  });

  it('not below high: post stays open', async () => {
    const opened = await desk.open(await desk.member(smart), { level: 'simple' });
    expect(await refused(opened, toMailbox)).toEqual({
      code: 'levelTooLow',
      facts: { needed: 'high', reached: 'simple', rule: 8, wayOpen: 'postOnly' },
    });
  });

  it('not without App-Kommunikation, not for a basic user', async () => {
    const off = await desk.member({ appState: 'smart', appCommunication: false });
    const basic = await desk.member({ appState: 'basic', appCommunication: false });
    const high = { level: 'high' } as const;
    expect(await refused(await desk.open(off, high), toMailbox)).toEqual({
      code: 'channelNotAllowed',
      facts: { rule: 15, wayOpen: 'activateAppCommunication' },
    });
    expect(await refused(await desk.open(basic, high), toMailbox)).toEqual({
      code: 'channelNotAllowed',
      facts: { rule: 15, wayOpen: 'postOnly' },
    });
  });

  it('not when a representative asks: family members’ certificates go by post', async () => {
    const memberId = await desk.member(smart);
    const speaker = { kind: 'representative', representationId: randomUUID() } as const;
    const opened = await desk.open(memberId, { level: 'high', speaker });
    expect((await refused(opened, toMailbox)).code).toBe('channelNotAllowed');
  });

  it('is offered only where it is open, so that below high the offer says nothing', async () => {
    const memberId = await desk.member(smart);
    const channelsAt = async (level: 'none' | 'simple' | 'high') => {
      const opened = await desk.open(memberId, { level });
      const { options } = await desk.value('agent', 'certificates.options', opened);
      return options[0]?.channels;
    };
    expect(await channelsAt('none')).toEqual(['post']);
    expect(await channelsAt('simple')).toEqual(['post']);
    expect(await channelsAt('high')).toEqual(['post', 'mailbox']);
  });
});

describe('the letter', () => {
  it('with a character no font has is refused by field, and nothing was sent', async () => {
    const opened = await desk.open(await desk.member({ lastName: 'Muster中' }));
    expect(await refused(opened, byPost)).toEqual({
      code: 'letterCharacter',
      facts: { character: '中', field: expect.any(String) },
    });
    expect(await certificatesOf(opened.memberId)).toEqual([]);
  });
});

describe('the list', () => {
  it('shows every state, newest first, from simple on (rule 8)', async () => {
    const { memberId } = scenarios.everyCertificate;
    const opened = await desk.open(memberId, { level: 'simple' });
    const { certificates } = await desk.value('agent', 'certificates.list', opened);
    const states = new Set(certificates.map(({ state }) => state));
    expect([...states].toSorted()).toEqual([
      'handedOver',
      'inMailbox',
      'posted',
      'produced',
      'requested',
      'returned',
    ]);
    const requested = certificates.map(({ requestedAt }) => requestedAt);
    expect(requested).toEqual(requested.toSorted().reverse());
    const nobody = await desk.open(memberId);
    expect(await desk.refusal('agent', 'certificates.list', nobody)).toBe('levelTooLow');
  });
});

describe('rules 8 and 27: the letter itself', () => {
  const sent = async (account: 'agent', opened: Opened) => {
    const answer = await desk.value(account, 'certificates.resend', { ...opened, ...byPost });
    const [row] = await certificatesOf(opened.memberId);
    return { ...opened, certificateId: answer.certificateId, sha256: row?.letterSha256 };
  };

  it('can be looked at from level high: exactly the bytes whose hash was logged', async () => {
    const opened = await desk.open(await desk.member(), { level: 'high' });
    const { sha256, ...which } = await sent('agent', opened);
    const { certificates } = await desk.value('agent', 'certificates.list', opened);
    expect(certificates).toMatchObject([{ letter: 'ordinary' }]);
    const letter = await desk.value('agent', 'certificates.letter', which);
    expect(createHash('sha256').update(letter.bytes).digest('hex')).toBe(sha256);
    const [entry] = await desk.entries(opened.contactId, 'certificates.letter');
    expect(entry).toMatchObject({
      kind: 'read',
      facts: { certificateId: which.certificateId, sha256 },
    });
  });

  it('not below it', async () => {
    const opened = await desk.open(await desk.member(), { level: 'simple' });
    const { sha256: _, ...which } = await sent('agent', opened);
    expect(await desk.refusal('agent', 'certificates.letter', which)).toBe('levelTooLow');
  });

  it('is in large print for who needs it (rule 26), and the list says so', async () => {
    const memberId = await desk.member({ communicationNeeds: JSON.stringify(['largePrint']) });
    const opened = await desk.open(memberId, { level: 'high' });
    await sent('agent', opened);
    const { certificates } = await desk.value('agent', 'certificates.list', opened);
    expect(certificates).toMatchObject([{ letter: 'large' }]);
  });

  it('not where an address is protected, because it shows the address (rule 10)', async () => {
    const memberId = await desk.member({ addressProtected: true });
    const opened = await desk.open(memberId, { level: 'high' });
    const { sha256: _, ...which } = await sent('agent', opened);
    const { certificates } = await desk.value('agent', 'certificates.list', opened);
    expect(certificates).toMatchObject([{ letter: null }]);
    expect(await desk.refusal('agent', 'certificates.letter', which)).toBe('certificateNotFound');
  });

  it('belongs to its member', async () => {
    const which = await sent('agent', await desk.open(await desk.member(), { level: 'high' }));
    const other = await desk.open(await desk.member(), { level: 'high' });
    const input = { ...other, certificateId: which.certificateId };
    expect(await desk.refusal('agent', 'certificates.letter', input)).toBe('certificateNotFound');
  });
});
