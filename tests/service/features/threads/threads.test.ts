import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TEST_NOW } from '../../harness/facts.ts';
import type { Account } from '../../harness/service.ts';
import { type Desk, startDesk } from '../desk.ts';
import { layMessage, layThread } from './lay-thread.ts';

let desk: Desk;
let memberId: string;
let threadId: string;
let firstMessageId: string;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());
afterEach(() => desk.clock.set(TEST_NOW));
beforeEach(async () => {
  memberId = await desk.member({ appState: 'smart' });
  threadId = await layThread(desk, memberId);
  firstMessageId = await layMessage(desk, threadId, { position: 1, text: 'Wo bleibt die Karte?' });
});

const startMessenger = async (account: Account, channel: 'messenger' | 'call' = 'messenger') =>
  desk.value(account, 'contacts.start', { channel, purpose: 'message', callerNumber: null });

const claimed = async (account: Account = 'agent') => {
  const { contactId } = await startMessenger(account);
  await desk.value(account, 'threads.claim', { contactId, threadId });
  return { contactId, memberId };
};

const answer = (text = 'Die Karte ist bestellt.') => ({
  threadId,
  text,
  seenMessageId: firstMessageId,
});

describe('rule 21: claiming', () => {
  it('opens the member in the messenger contact, speaking for themselves, at the channel’s level', async () => {
    const { contactId } = await startMessenger('agent');
    const entry = await desk.value('agent', 'threads.claim', { contactId, threadId });
    expect(entry).toMatchObject({ threadId, claimedByMe: true, claimedBy: 'Jana Petersen' });
    const { contact, steps } = await desk.value('agent', 'contacts.get', { contactId });
    expect(contact.members).toMatchObject([
      { memberId, speaker: { kind: 'member' }, level: 'simple' },
    ]);
    expect(steps.map(({ operation }) => operation)).toContain('threads.claim');
    const [logged] = await desk.entries(contactId, 'threads.claim');
    expect(logged).toMatchObject({ kind: 'change', memberId, facts: { threadId } });
  });

  it('into a phone call lifts nobody: whoever is calling is verified first', async () => {
    const { contactId } = await startMessenger('agent', 'call');
    await desk.value('agent', 'threads.claim', { contactId, threadId });
    const { contact } = await desk.value('agent', 'contacts.get', { contactId });
    expect(contact.members).toMatchObject([{ memberId, speaker: null, level: 'none' }]);
    const read = { contactId, memberId, threadId };
    expect(await desk.refusal('agent', 'threads.read', read)).toBe('levelTooLow');
  });

  it('lifts nobody who speaks for somebody else in a messenger contact', async () => {
    const opened = await desk.open(memberId, {
      channel: 'messenger',
      speaker: { kind: 'thirdParty', thirdParty: 'unknown' },
    });
    const { contactId } = opened;
    await desk.value('agent', 'threads.claim', { contactId, threadId });
    expect(await desk.refusal('agent', 'threads.read', { ...opened, threadId })).toBe(
      'thirdPartyNoLevel',
    );
  });

  it('does not lower a level reached before', async () => {
    const opened = await desk.open(memberId, { channel: 'messenger', level: 'high' });
    await desk.value('agent', 'threads.claim', { contactId: opened.contactId, threadId });
    const { level } = await desk.value('agent', 'members.header', opened);
    expect(level).toBe('high');
  });

  it('is for one person at a time, until their contact ends', async () => {
    const { contactId } = await claimed('agent');
    const other = await startMessenger('branch');
    const input = { contactId: other.contactId, threadId };
    expect(await desk.refusal('branch', 'threads.claim', input)).toBe('threadClaimed');
    await desk.value('agent', 'contacts.wrapUp', { contactId, outcome: 'done', note: '' });
    expect(await desk.value('branch', 'threads.claim', input)).toMatchObject({ claimedByMe: true });
  });

  it('by two at once is one’s', async () => {
    const one = await startMessenger('agent');
    const two = await startMessenger('branch');
    const answers = await Promise.all([
      desk.call('agent', 'threads.claim', { contactId: one.contactId, threadId }),
      desk.call('branch', 'threads.claim', { contactId: two.contactId, threadId }),
    ]);
    expect(answers.flatMap((got) => (got.ok ? [] : [got.error.code]))).toEqual(['threadClaimed']);
  });

  it('finds no closed and no unknown thread', async () => {
    const { contactId } = await startMessenger('agent');
    const closed = await layThread(desk, memberId, { state: 'closed' });
    for (const id of [closed, randomUUID()]) {
      const input = { contactId, threadId: id };
      expect(await desk.refusal('agent', 'threads.claim', input)).toBe('threadNotFound');
    }
  });
});

describe('reading', () => {
  it('shows the messages oldest first and marks the member’s as read', async () => {
    const opened = await claimed();
    const before = await desk.value('agent', 'threads.ofMember', opened);
    expect(before.threads).toMatchObject([{ threadId, unread: 1 }]);
    const { thread, messages } = await desk.value('agent', 'threads.read', { ...opened, threadId });
    expect(thread.unread).toBe(0);
    expect(messages).toMatchObject([
      { messageId: firstMessageId, from: 'member', author: null, state: 'sent' },
    ]);
    const after = await desk.value('agent', 'threads.ofMember', opened);
    expect(after.threads).toMatchObject([{ unread: 0 }]);
  });

  it('finds only threads of the member that is open', async () => {
    const others = await layThread(desk, await desk.member());
    const input = { ...(await claimed()), threadId: others };
    expect(await desk.refusal('agent', 'threads.read', input)).toBe('threadNotFound');
  });
});

describe('rule 21: answering', () => {
  it('is pending for the undo seconds, then sent, and takes the thread off the queue', async () => {
    const opened = await claimed();
    const { message, sendsAt } = await desk.value('agent', 'threads.reply', {
      ...opened,
      ...answer(),
    });
    expect(message).toMatchObject({ from: 'serviceCentre', state: 'pending' });
    expect(sendsAt).toBe('2026-03-10T09:00:10.000Z');
    desk.clock.set(TEST_NOW + 10_000);
    const { thread, messages } = await desk.value('agent', 'threads.read', { ...opened, threadId });
    expect(thread.state).toBe('answered');
    expect(messages.at(-1)).toMatchObject({ author: 'Jana Petersen', state: 'sent' });
  });

  it('can be withdrawn within the undo seconds, and the thread waits again', async () => {
    const opened = await claimed();
    const { message } = await desk.value('agent', 'threads.reply', { ...opened, ...answer() });
    desk.clock.set(TEST_NOW + 9_999);
    const input = { ...opened, threadId, messageId: message.messageId };
    expect(await desk.value('agent', 'threads.withdraw', input)).toMatchObject({
      state: 'withdrawn',
    });
    desk.clock.set(TEST_NOW + 60_000);
    const { thread, messages } = await desk.value('agent', 'threads.read', { ...opened, threadId });
    expect(thread.state).toBe('open');
    expect(messages.at(-1)?.state).toBe('withdrawn');
  });

  it('cannot be withdrawn when the seconds are over, nor by anybody else', async () => {
    const opened = await claimed();
    const { message } = await desk.value('agent', 'threads.reply', { ...opened, ...answer() });
    const withdraw = { threadId, messageId: message.messageId };
    const colleague = await desk.open(memberId, { account: 'branch', level: 'high' });
    expect(await desk.refusal('branch', 'threads.withdraw', { ...colleague, ...withdraw })).toBe(
      'threadNotFound',
    );
    desk.clock.set(TEST_NOW + 10_000);
    expect(await desk.refusal('agent', 'threads.withdraw', { ...opened, ...withdraw })).toBe(
      'undoTooLate',
    );
  });

  it('is refused if the member wrote meanwhile, and goes once that was seen', async () => {
    const opened = await claimed();
    const newest = await layMessage(desk, threadId, { position: 2, text: 'Hat sich erledigt.' });
    expect(await desk.refusal('agent', 'threads.reply', { ...opened, ...answer() })).toBe(
      'threadMoved',
    );
    const blind = { ...opened, ...answer(), seenMessageId: null };
    expect(await desk.refusal('agent', 'threads.reply', blind)).toBe('threadMoved');
    await desk.value('agent', 'threads.reply', {
      ...opened,
      ...answer(),
      seenMessageId: newest,
    });
  });

  it('is refused if a colleague answered meanwhile', async () => {
    const opened = await claimed();
    const authorId = '00000000-0000-4000-8000-000000000002';
    await layMessage(desk, threadId, { position: 2, text: 'Schon erledigt.', authorId });
    expect(await desk.refusal('agent', 'threads.reply', { ...opened, ...answer() })).toBe(
      'threadMoved',
    );
  });

  it('twice in a row is no move of one’s own', async () => {
    const opened = await claimed();
    await desk.value('agent', 'threads.reply', { ...opened, ...answer() });
    await desk.value('agent', 'threads.reply', { ...opened, ...answer('Und kommt per Post.') });
  });

  it.each([
    ['Guten Tag {{Name}}', '{{…}}'],
    ['Guten Tag [Name]', '[…]'],
    ['Die Karte kommt am […]', '[…]'],
    ['Die Karte kommt am ____', '___'],
  ])('with the blank in „%s“ is refused as %s', async (text, blank) => {
    const opened = await claimed();
    const input = { ...opened, ...answer(text) };
    expect(await desk.refused('agent', 'threads.reply', input)).toEqual({
      code: 'unfilledBlank',
      facts: { blank },
    });
  });

  it('needs the claim', async () => {
    const opened = await desk.open(memberId, { level: 'high' });
    expect(await desk.refusal('agent', 'threads.reply', { ...opened, ...answer() })).toBe(
      'threadNotClaimed',
    );
    await claimed('branch');
    expect(await desk.refusal('agent', 'threads.reply', { ...opened, ...answer() })).toBe(
      'threadClaimed',
    );
  });

  it('stops after a death was reported (rule 11)', async () => {
    const opened = await claimed();
    await desk.db
      .updateTable('member')
      .set({ deathReportedAt: '2026-03-10T08:30:00.000Z' })
      .where('memberId', '=', memberId)
      .execute();
    expect(await desk.refusal('agent', 'threads.reply', { ...opened, ...answer() })).toBe(
      'memberDeceased',
    );
  });

  it('twice with the same idempotency key is sent once', async () => {
    const opened = await claimed();
    const options = { idempotencyKey: randomUUID() };
    const input = { ...opened, ...answer() };
    const first = await desk.value('agent', 'threads.reply', input, options);
    expect(await desk.value('agent', 'threads.reply', input, options)).toEqual(first);
    const { messages } = await desk.value('agent', 'threads.read', { ...opened, threadId });
    expect(messages).toHaveLength(2);
  });

  it('stands in the log by id and digest, its text nowhere but in the thread (rule 27)', async () => {
    const opened = await claimed();
    const input = { ...opened, ...answer('Kanarienvogel im Text') };
    const { message } = await desk.value('agent', 'threads.reply', input);
    const [entry] = await desk.entries(opened.contactId, 'threads.reply');
    expect(entry).toMatchObject({ kind: 'disclosure', recipient: 'member', medium: 'messenger' });
    expect(entry?.facts).toEqual({
      threadId,
      messageId: message.messageId,
      textDigest: expect.any(String),
    });
    const kept = await Promise.all([
      desk.db.selectFrom('accessLog').select('content').execute(),
      desk.db.selectFrom('idempotencyRecord').selectAll().execute(),
      desk.db.selectFrom('event').selectAll().execute(),
      desk.db.selectFrom('contactStep').selectAll().execute(),
    ]);
    expect(JSON.stringify([kept, desk.logLines])).not.toContain('Kanarienvogel');
  });
});
