import { createHash, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TEST_NOW } from '../../harness/facts.ts';
import type { Account } from '../../harness/service.ts';
import { type Desk, type Opened, startDesk } from '../desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());
afterEach(() => desk.clock.set(TEST_NOW));

const atBranch = { account: 'branch', channel: 'walkIn', level: 'high' } as const;

const issued = async (account: Account, opened: Opened) =>
  desk.value(account, 'cards.issueReplacement', { ...opened, reason: 'lost', wayOut: 'post' });

/** A walk-in with a card that was just issued. */
const walkIn = async () => {
  const opened = await desk.open(await desk.member(), atBranch);
  const card = await issued('branch', opened);
  return { opened, card };
};

const paper = (issueId: string) =>
  ({ subject: { kind: 'replacementCard', issueId }, medium: 'paper' }) as const;

describe('rules 19 and 27: a hand-out at the branch', () => {
  it('logs the hash and the intent before anything is printed', async () => {
    const { opened, card } = await walkIn();
    const input = { ...opened, ...paper(card.issueId) };
    const handout = await desk.value('branch', 'handouts.open', input);
    expect(handout).toMatchObject({ sha256: card.letterSha256, mediaType: 'application/pdf' });
    const [entry] = await desk.entries(opened.contactId, 'handouts.open');
    expect(entry).toMatchObject({
      kind: 'disclosure',
      recipient: 'member',
      medium: 'paper',
      facts: { handoutId: handout.handoutId, sha256: card.letterSha256, intent: 'print' },
    });
  });

  it('gives exactly the bytes that were announced, as often as asked', async () => {
    const { opened, card } = await walkIn();
    const input = { ...opened, ...paper(card.issueId) };
    const { handoutId, sha256, sizeBytes } = await desk.value('branch', 'handouts.open', input);
    for (const _time of [1, 2]) {
      const got = await desk.value('branch', 'handouts.bytes', { ...opened, handoutId });
      expect(createHash('sha256').update(got.bytes).digest('hex')).toBe(sha256);
      expect([got.sha256, got.bytes.byteLength]).toEqual([sha256, sizeBytes]);
    }
  });

  it('is closed once, with what the printer did and who took it', async () => {
    const { opened, card } = await walkIn();
    const input = { ...opened, ...paper(card.issueId) };
    const { handoutId } = await desk.value('branch', 'handouts.open', input);
    const close = { ...opened, handoutId, outcome: 'taken', handedTo: 'member' } as const;
    expect(await desk.value('branch', 'handouts.close', close)).toEqual({
      handoutId,
      closedAt: '2026-03-10T09:00:00.000Z',
    });
    expect(await desk.refusal('branch', 'handouts.close', close)).toBe('handoutNotFound');
    expect(await desk.refusal('branch', 'handouts.bytes', { ...opened, handoutId })).toBe(
      'handoutNotFound',
    );
    const [entry] = await desk.entries(opened.contactId, 'handouts.close');
    expect(entry).toMatchObject({
      recipient: 'member',
      medium: 'paper',
      facts: { handoutId, result: 'taken', sha256: card.letterSha256 },
    });
  });

  it('can still be closed when the level has fallen, but gives no bytes then', async () => {
    const { opened, card } = await walkIn();
    const input = { ...opened, ...paper(card.issueId) };
    const { handoutId } = await desk.value('branch', 'handouts.open', input);
    await desk.db
      .updateTable('contactMember')
      .set({ level: 'none' })
      .where('contactId', '=', opened.contactId)
      .execute();
    expect(await desk.refusal('branch', 'handouts.bytes', { ...opened, handoutId })).toBe(
      'levelTooLow',
    );
    const close = { ...opened, handoutId, outcome: 'withdrawn', handedTo: null } as const;
    await desk.value('branch', 'handouts.close', close);
    const [entry] = await desk.entries(opened.contactId, 'handouts.close');
    expect(entry).toMatchObject({ recipient: 'nobody', facts: { result: 'withdrawn' } });
  });

  it('that was withdrawn was handed to nobody', async () => {
    const { opened, card } = await walkIn();
    const input = { ...opened, ...paper(card.issueId) };
    const { handoutId } = await desk.value('branch', 'handouts.open', input);
    const close = { ...opened, handoutId, outcome: 'withdrawn', handedTo: 'member' } as const;
    expect(await desk.refusal('branch', 'handouts.close', close)).toBe('malformedRequest');
  });

  it('belongs to its contact and member', async () => {
    const { opened, card } = await walkIn();
    const input = { ...opened, ...paper(card.issueId) };
    const { handoutId } = await desk.value('branch', 'handouts.open', input);
    const elsewhere = await desk.open(opened.memberId, atBranch);
    for (const handle of [
      { ...elsewhere, handoutId },
      { ...opened, handoutId: randomUUID() },
    ]) {
      expect(await desk.refusal('branch', 'handouts.bytes', handle)).toBe('handoutNotFound');
    }
  });
});

describe('rule 26: a member who needs large print', () => {
  const need = (opened: Opened) =>
    desk.value('branch', 'members.setCommunication', {
      ...opened,
      language: 'de',
      communicationNeeds: ['largePrint'],
    });
  const told = async (opened: Opened, issueId: string) => {
    const input = { ...opened, ...paper(issueId) };
    const { largePrint, sha256 } = await desk.value('branch', 'handouts.open', input);
    return { largePrint, sha256 };
  };

  it('gets the letter in it, at every hand-out, and the screen is told', async () => {
    const opened = await desk.open(await desk.member(), atBranch);
    await need(opened);
    const card = await issued('branch', opened);
    const large = { largePrint: true, sha256: card.letterSha256 };
    expect(await told(opened, card.issueId)).toEqual(large);
    expect(await told(opened, card.issueId)).toEqual(large);
  });

  it('does not change what was issued before: print and hash stay (rule 18)', async () => {
    const { opened, card } = await walkIn();
    await need(opened);
    const ordinary = { largePrint: false, sha256: card.letterSha256 };
    expect(await told(opened, card.issueId)).toEqual(ordinary);
  });
});

describe('rule 19: paper goes over a counter only', () => {
  it('not from the hotline, and not while the branch is on the phone', async () => {
    const memberId = await desk.member();
    const phone = await desk.open(memberId, { level: 'high' });
    const card = await issued('agent', phone);
    expect(
      await desk.refused('agent', 'handouts.open', { ...phone, ...paper(card.issueId) }),
    ).toEqual({ code: 'channelNotAllowed', facts: { rule: 19, wayOpen: 'printAtBranch' } });
    const branchPhone = await desk.open(memberId, { account: 'branch', level: 'high' });
    const input = { ...branchPhone, ...paper(card.issueId) };
    expect(await desk.refusal('branch', 'handouts.open', input)).toBe('channelNotAllowed');
  });

  it('a file is open to whoever serves, and stands in the log as such', async () => {
    const phone = await desk.open(await desk.member(), { level: 'high' });
    const card = await issued('agent', phone);
    const input = { ...phone, ...paper(card.issueId), medium: 'file' } as const;
    await desk.value('agent', 'handouts.open', input);
    const [entry] = await desk.entries(phone.contactId, 'handouts.open');
    expect(entry).toMatchObject({ medium: 'file', facts: { intent: 'save' } });
  });

  it('needs level high', async () => {
    const { opened, card } = await walkIn();
    const simple = await desk.open(opened.memberId, { ...atBranch, level: 'simple' });
    const input = { ...simple, ...paper(card.issueId) };
    expect(await desk.refusal('branch', 'handouts.open', input)).toBe('levelTooLow');
  });
});

describe('rules 11 and 18: what is no longer handed out', () => {
  it('a revoked, an expired and another member’s card', async () => {
    const { opened, card } = await walkIn();
    const { card: others } = await walkIn();
    const open = (issueId: string) =>
      desk.refusal('branch', 'handouts.open', { ...opened, ...paper(issueId) });
    expect(await open(others.issueId)).toBe('cardNotFound');
    desk.clock.set(Date.parse('2026-03-24T09:00:00.000Z'));
    expect(await open(card.issueId)).toBe('cardNotFound');
    desk.clock.set(TEST_NOW);
    const handout = await desk.value('branch', 'handouts.open', {
      ...opened,
      ...paper(card.issueId),
    });
    const { issueId } = card;
    await desk.value('branch', 'cards.revoke', { ...opened, issueId, reason: 'gefunden' });
    expect(await open(card.issueId)).toBe('cardNotFound');
    const { handoutId } = handout;
    expect(await desk.refusal('branch', 'handouts.bytes', { ...opened, handoutId })).toBe(
      'handoutNotFound',
    );
  });

  it('anything after a death was reported', async () => {
    const { opened, card } = await walkIn();
    await desk.db
      .updateTable('member')
      .set({ deathReportedAt: '2026-03-10T08:30:00.000Z' })
      .where('memberId', '=', opened.memberId)
      .execute();
    const input = { ...opened, ...paper(card.issueId) };
    expect(await desk.refusal('branch', 'handouts.open', input)).toBe('memberDeceased');
  });
});

describe('rule 16: where policy allows no hand-overs', () => {
  it('there is no paper at the branch', async () => {
    const strict = await startDesk({ policy: { branchHandOver: false } });
    try {
      const opened = await strict.open(await strict.member(), atBranch);
      const input = { ...opened, reason: 'lost', wayOut: 'paper' } as const;
      expect(await strict.refusal('branch', 'cards.issueReplacement', input)).toBe(
        'channelNotAllowed',
      );
    } finally {
      await strict.stop();
    }
  });
});
