import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/service-contract/index.ts';
import { type Desk, scenarios, startDesk } from '../desk.ts';
import { callerIn, truth } from '../verification/caller.ts';

const MINUTE = 60_000;

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk({ accessTokenSeconds: 24 * 3_600 });
});
afterAll(() => desk.stop());

const start = (changes: Partial<InputOf<'contacts.start'>> = {}) =>
  desk.value('agent', 'contacts.start', {
    channel: 'call',
    purpose: 'enquiry',
    callerNumber: null,
    ...changes,
  });

describe('rule 1: a contact', () => {
  it('without a member is normal and ends in two requests', async () => {
    const { contactId } = await start();
    const closed = await desk.value('agent', 'contacts.wrapUp', {
      contactId,
      outcome: 'wrongNumber',
      note: '',
    });
    expect(closed).toMatchObject({ state: 'closed', members: [] });
    const [entry] = await desk.entries(contactId, 'contacts.wrapUp');
    expect(entry).toMatchObject({ memberId: null, facts: { outcome: 'wrongNumber' } });
    expect(
      await desk.db
        .selectFrom('contactNote')
        .select('noteId')
        .where('contactId', '=', contactId)
        .execute(),
    ).toEqual([]);
  });

  it('says that a caller number came, and never which', async () => {
    const number = '040 66969 555';
    const contact = await start({ callerNumber: number });
    expect(contact.hasCallerNumber).toBe(true);
    const entries = await desk.entries(contact.contactId, 'contacts.start');
    expect(entries).toMatchObject([{ facts: { callerNumber: 'shown' } }]);
    expect(JSON.stringify([contact, entries, desk.logLines])).not.toContain('66969');
    expect((await start({ callerNumber: ' ' })).hasCallerNumber).toBe(false);
  });

  it('is listed while open or parked, oldest first, and only to its owner', async () => {
    const now = desk.clock.now();
    desk.clock.advance(MINUTE);
    const first = await start();
    desk.clock.advance(MINUTE);
    const second = await start();
    desk.clock.set(now);
    const listed = (await desk.value('agent', 'contacts.list', {})).contacts;
    expect(listed.slice(-2).map(({ contactId }) => contactId)).toEqual([
      first.contactId,
      second.contactId,
    ]);
    expect((await desk.value('branch', 'contacts.list', {})).contacts).toEqual([]);
    await desk.value('agent', 'contacts.wrapUp', {
      ...{ contactId: first.contactId },
      outcome: 'done',
      note: '',
    });
    const left = (await desk.value('agent', 'contacts.list', {})).contacts;
    expect(left.map(({ contactId }) => contactId)).not.toContain(first.contactId);
  });

  it('of somebody else does not exist', async () => {
    const { contactId } = await start();
    expect(await desk.refusal('branch', 'contacts.get', { contactId })).toBe('contactNotFound');
    expect(await desk.refusal('branch', 'contacts.resume', { contactId })).toBe('contactNotFound');
    expect(await desk.refusal('agent', 'contacts.get', { contactId: randomUUID() })).toBe(
      'contactNotFound',
    );
  });

  it('takes no more changes once it is wrapped up', async () => {
    const { contactId } = await start();
    await desk.value('agent', 'contacts.wrapUp', { contactId, outcome: 'done', note: '' });
    expect(
      await desk.refusal('agent', 'contacts.setPurpose', { contactId, purpose: 'benefit' }),
    ).toBe('contactClosed');
    expect(await desk.refusal('agent', 'contacts.resume', { contactId })).toBe('contactClosed');
    const { contact } = await desk.value('agent', 'contacts.get', { contactId });
    expect(contact.state).toBe('closed');
  });

  it('counts its version up with every change', async () => {
    const { contactId, version } = await start();
    const changed = await desk.value('agent', 'contacts.setPurpose', {
      contactId,
      purpose: 'cardLost',
    });
    expect(changed).toMatchObject({ purpose: 'cardLost', version: version + 1 });
    const [entry] = await desk.entries(contactId, 'contacts.setPurpose');
    expect(entry).toMatchObject({ facts: { purpose: 'cardLost', before: 'enquiry' } });
  });
});

describe('rule 1: parking', () => {
  const verified = async () => {
    const who = scenarios.basicWithLostCard;
    const on = await desk.open(who.memberId);
    const caller = callerIn(desk, on);
    await caller.answer('birthDate', truth(who, 'birthDate'));
    await caller.answer('ibanLast4', truth(who, 'ibanLast4'));
    return on;
  };

  it('a parked contact is readable and takes no other change', async () => {
    const { contactId, memberId } = await verified();
    const parked = await desk.value('agent', 'contacts.park', { contactId });
    expect(parked).toMatchObject({ state: 'parked', parkedAt: '2026-03-10T09:00:00.000Z' });
    expect((await desk.value('agent', 'contacts.get', { contactId })).contact.state).toBe('parked');
    expect(await desk.refusal('agent', 'members.header', { contactId, memberId })).toBe(
      'contactParked',
    );
  });

  it('a level survives nine minutes', async () => {
    const on = await verified();
    const { contactId } = on;
    const before = desk.clock.now();
    await desk.value('agent', 'contacts.park', { contactId });
    desk.clock.advance(9 * MINUTE);
    const resumed = await desk.value('agent', 'contacts.resume', { contactId });
    expect(resumed).toMatchObject({
      state: 'open',
      parkedAt: null,
      members: [{ level: 'simple' }],
    });
    desk.clock.set(before);
  });

  it('and ends after ten: the gate asks again who is speaking', async () => {
    const on = await verified();
    const { contactId } = on;
    const before = desk.clock.now();
    await desk.value('agent', 'contacts.park', { contactId });
    desk.clock.advance(10 * MINUTE);
    const waiting = await desk.value('agent', 'contacts.get', { contactId });
    expect(waiting.contact.members).toMatchObject([{ level: 'none' }]);
    const resumed = await desk.value('agent', 'contacts.resume', { contactId });
    expect(resumed.members).toMatchObject([{ level: 'none', speaker: null }]);
    const state = await callerIn(desk, on).state();
    expect(state.factors.every(({ result }) => result === null)).toBe(true);
    expect(await desk.refusal('agent', 'documents.list', on)).toBe('levelTooLow');
    desk.clock.set(before);
  });
});

describe('rule 27: notes and wrap-up', () => {
  const canary = 'Kanarienvogel sitzt im Wartezimmer';

  it('a note is kept in the contact; the log has its id and a salted digest', async () => {
    const on = await desk.open(scenarios.poBox.memberId);
    const { noteId } = await desk.value('agent', 'contacts.note', { ...on, text: canary });
    const [entry] = await desk.entries(on.contactId, 'contacts.note');
    expect(entry).toMatchObject({ memberId: on.memberId, facts: { noteId } });
    expect(entry?.facts['noteDigest']).toMatch(/^[0-9a-f]{64}$/);
    const log = await desk.db.selectFrom('accessLog').select('content').execute();
    expect(JSON.stringify([log, desk.logLines])).not.toContain('Kanarienvogel');
    const kept = await desk.db
      .selectFrom('contactNote')
      .select('text')
      .where('noteId', '=', noteId)
      .execute();
    expect(kept).toEqual([{ text: canary }]);
  });

  it('a text that the database cannot keep is refused as such, and nothing is kept of it', async () => {
    const { contactId } = await start();
    const text = `${canary}\u0000`;
    expect(await desk.refusal('agent', 'contacts.note', { contactId, memberId: null, text })).toBe(
      'malformedRequest',
    );
    expect(
      await desk.refusal('agent', 'contacts.wrapUp', { contactId, outcome: 'done', note: text }),
    ).toBe('malformedRequest');
    const { contact } = await desk.value('agent', 'contacts.get', { contactId });
    expect(contact.state).toBe('open');
  });

  it('a note on a member that is not open here is refused', async () => {
    const { contactId } = await start();
    const input = { contactId, memberId: scenarios.poBox.memberId, text: canary };
    expect(await desk.refusal('agent', 'contacts.note', input)).toBe('memberNotOpened');
  });

  it('wrapping up files the note, forgets the drafts and lets a claimed thread go', async () => {
    const who = scenarios.waitingThread;
    const threadId = who.file.thread[0]?.threadId ?? '';
    const { contactId } = await start({ channel: 'messenger' });
    await desk.value('agent', 'threads.claim', { contactId, threadId });
    await desk.value('agent', 'drafts.save', {
      subject: 'contact',
      subjectId: contactId,
      slot: 'note',
      text: canary,
    });
    await desk.value('agent', 'contacts.wrapUp', { contactId, outcome: 'callback', note: canary });
    const notes = await desk.db
      .selectFrom('contactNote')
      .select(['memberId', 'text'])
      .where('contactId', '=', contactId)
      .execute();
    expect(notes).toEqual([{ memberId: who.memberId, text: canary }]);
    expect((await desk.value('agent', 'drafts.list', {})).drafts).toEqual([]);
    const thread = await desk.db
      .selectFrom('thread')
      .select(['claimedBy', 'claimedIn'])
      .where('threadId', '=', threadId)
      .executeTakeFirst();
    expect(thread).toEqual({ claimedBy: null, claimedIn: null });
    const [entry] = await desk.entries(contactId, 'contacts.wrapUp');
    expect(Object.keys(entry?.facts ?? {}).toSorted()).toEqual(['noteDigest', 'noteId', 'outcome']);
  });

  it('searches that nothing came of enter the log at the latest now', async () => {
    const { contactId } = await start();
    const { lastName, birthDateSaid } = scenarios.coverEnded;
    for (const text of [`${lastName} ${birthDateSaid}`, `${lastName} 1901`]) {
      await desk.value('agent', 'lookup.search', { contactId, lookupId: randomUUID(), text });
    }
    expect(await desk.entries(contactId, 'lookup.search')).toEqual([]);
    await desk.value('agent', 'contacts.wrapUp', { contactId, outcome: 'abandoned', note: '' });
    const entries = await desk.entries(contactId, 'lookup.search');
    expect(
      entries
        .map(({ kind, outcome, facts }) => ({ kind, outcome, facts }))
        .toSorted((a, b) => Number(b.facts['hits']) - Number(a.facts['hits'])),
    ).toEqual([
      { kind: 'search', outcome: 'left', facts: { criteria: 'name,birthDate', hits: 1 } },
      { kind: 'search', outcome: 'left', facts: { criteria: 'name,birthYear', hits: 0 } },
    ]);
  });

  it('the steps tell the call in codes that sentences can be built from', async () => {
    const who = scenarios.homonymA;
    const on = await desk.open(who.memberId);
    await callerIn(desk, on).answer('birthDate', truth(who, 'birthDate'));
    await desk.value('agent', 'contacts.setPurpose', {
      contactId: on.contactId,
      purpose: 'benefit',
    });
    const { steps } = await desk.value('agent', 'contacts.get', { contactId: on.contactId });
    expect(steps.map(({ operation, memberId, facts }) => [operation, memberId, facts])).toEqual(
      expect.arrayContaining([
        ['contacts.openMember', who.memberId, {}],
        [
          'verification.submit',
          who.memberId,
          { factor: 'birthDate', result: 'match', level: 'none' },
        ],
        ['contacts.setPurpose', null, { purpose: 'benefit' }],
      ]),
    );
  });
});
