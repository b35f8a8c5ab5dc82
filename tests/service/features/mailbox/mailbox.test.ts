import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, scenarios, startDesk } from '../desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const { letterNotUnderstood: reader } = scenarios;
const [decision] = reader.file.mailboxLetter;
const letterId = decision?.letterId ?? '';
const question = reader.file.letterReply.find((reply) => reply.letterId === letterId);

/** A smart member with App-Kommunikation and one unanswered letter. */
const layLetter = async (changes: Parameters<Desk['member']>[0] = {}) => {
  const memberId = await desk.member({ appState: 'smart', appCommunication: true, ...changes });
  const laid = randomUUID();
  await desk.db
    .insertInto('mailboxLetter')
    .values({
      letterId: laid,
      memberId,
      kind: 'cardPhotoRequest',
      sentAt: '2026-03-09T08:00:00.000Z',
      readAt: null,
      text: 'Bitte ein Lichtbild.',
    })
    .execute();
  return { memberId, letterId: laid, text: 'Ein Foto vom Handy genügt.', seenReplyId: null };
};

describe('rule 21: the mailbox, in and out', () => {
  it('lists letters, newest first, with what was read and what waits for an answer', async () => {
    const on = await desk.open(reader.memberId, { level: 'high' });
    const { letters } = await desk.value('agent', 'mailbox.list', on);
    expect(letters.map(({ kind, replies, waiting }) => ({ kind, replies, waiting }))).toEqual([
      { kind: 'cardPhotoRequest', replies: 0, waiting: false },
      { kind: 'contributionChange', replies: 1, waiting: true },
      { kind: 'familyInsuranceCheck', replies: 2, waiting: false },
    ]);
    expect(letters[0]?.readAt).toBeNull();
    expect(letters[1]?.readAt).not.toBeNull();
  });

  it('shows one letter with what was written under it, and by whom', async () => {
    const on = await desk.open(reader.memberId, { level: 'high' });
    const read = await desk.value('agent', 'mailbox.read', { ...on, letterId });
    expect(read.text).toContain('§ 240 SGB V');
    expect(read.replies).toMatchObject([{ from: 'member', author: null, text: question?.text }]);
  });

  it('takes an answer, which then stands under the letter', async () => {
    const { memberId, ...answer } = await layLetter();
    const on = await desk.open(memberId, { level: 'high' });
    const sent = await desk.value('agent', 'mailbox.answer', { ...on, ...answer });
    const read = await desk.value('agent', 'mailbox.read', { ...on, letterId: answer.letterId });
    expect(read.replies).toEqual([sent]);
    expect(sent).toMatchObject({ from: 'serviceCentre', text: answer.text });
  });

  it('lets nobody answer past what was written meanwhile', async () => {
    const { memberId, ...answer } = await layLetter();
    const on = await desk.open(memberId, { level: 'high' });
    await desk.value('agent', 'mailbox.answer', { ...on, ...answer });
    expect(await desk.refusal('agent', 'mailbox.answer', { ...on, ...answer })).toBe('letterMoved');
  });

  it.each([
    ['without App-Kommunikation', { appCommunication: false }, 'channelNotAllowed'],
    ['for whom is not smart', { appState: 'basic' }, 'channelNotAllowed'],
    ['after a reported death', { deathReportedAt: '2026-03-09T09:00:00.000Z' }, 'memberDeceased'],
  ] as const)('sends nothing %s', async (_, changes, code) => {
    const { memberId, ...answer } = await layLetter(changes);
    const on = await desk.open(memberId, { level: 'high' });
    expect(await desk.refusal('agent', 'mailbox.answer', { ...on, ...answer })).toBe(code);
  });

  it('sends no template with an unfilled blank', async () => {
    const { memberId, ...answer } = await layLetter();
    const on = await desk.open(memberId, { level: 'high' });
    const text = 'Bitte bis [Datum] schicken.';
    expect(await desk.refusal('agent', 'mailbox.answer', { ...on, ...answer, text })).toBe(
      'unfilledBlank',
    );
  });

  it('refuses another member’s letter like one that does not exist', async () => {
    const { memberId } = await layLetter();
    const on = await desk.open(memberId, { level: 'high' });
    for (const other of [letterId, randomUUID()]) {
      expect(await desk.refusal('agent', 'mailbox.read', { ...on, letterId: other })).toBe(
        'letterNotFound',
      );
    }
  });
});

describe('rules 8 and 27: whose letters are read', () => {
  it('is decided by high: below it not even that there are letters', async () => {
    const on = await desk.open(reader.memberId, { level: 'simple' });
    expect(await desk.refusal('agent', 'mailbox.list', on)).toBe('levelTooLow');
    expect(await desk.refusal('agent', 'mailbox.read', { ...on, letterId })).toBe('levelTooLow');
  });

  it('stands in the log by its id, an answer by its digest, no word and no kind of letter', async () => {
    const { memberId, ...answer } = await layLetter();
    const on = await desk.open(memberId, { level: 'high' });
    await desk.value('agent', 'mailbox.read', { ...on, letterId: answer.letterId });
    await desk.value('agent', 'mailbox.answer', { ...on, ...answer });
    const read = await desk.entries(on.contactId, 'mailbox.read');
    const sent = await desk.entries(on.contactId, 'mailbox.answer');
    expect(read).toMatchObject([{ kind: 'read', facts: { letterId: answer.letterId } }]);
    expect(sent).toMatchObject([{ kind: 'disclosure', recipient: 'member', medium: 'mailbox' }]);
    expect(JSON.stringify([read, sent])).not.toMatch(/Lichtbild|Handy|cardPhotoRequest/);
  });
});
