import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  canary,
  findCanaries,
  nameCanary,
  numberCanary,
  type Source,
} from '../../security/leaks/scan.ts';
import { type Desk, scenarios, startDesk } from '../features/desk.ts';
import { layMessage, layThread } from '../features/threads/lay-thread.ts';
import { RecordedDesk } from './recorded-desk.ts';
import { tableSources } from './tables.ts';

/** What the record holds and a caller has to earn. */
const record = {
  street: canary('street'),
  email: `${canary('mail')}@example.invalid`,
  phone: `089${numberCanary(8)}`,
  password: canary('password'),
  documentTitle: canary('title'),
  documentMessage: canary('diagnosis'),
  memberMessage: canary('message'),
};
/** What people type. */
const typed = {
  lookup: nameCanary(),
  trackingId: `HEK${numberCanary(12)}`,
  callerNumber: `040${numberCanary(8)}`,
  wrongAnswer: canary('answer'),
  note: canary('note'),
  draft: canary('draft'),
  task: canary('task'),
  reply: canary('reply'),
  withdrawn: canary('withdrawn'),
  reason: canary('reason'),
  representative: canary('representative'),
  wrapUp: canary('wrap-up'),
  malformed: canary('malformed'),
  newStreet: canary('new street'),
  newPhone: `040${numberCanary(8)}`,
  newEmail: `${canary('new-mail')}@example.invalid`,
  holder: nameCanary(),
};
const everything = [...Object.values(record), ...Object.values(typed)];

/** Answers whose purpose is to give back what was typed, to the person it belongs to. */
const givesBack: Readonly<Record<string, readonly string[]>> = {
  'drafts.list': [typed.draft],
  'tasks.create': [typed.task],
  'tasks.list': [typed.task],
  'threads.reply': [typed.reply, typed.withdrawn],
  'threads.read': [typed.reply, typed.withdrawn],
  'threads.withdraw': [typed.withdrawn],
  'representations.record': [typed.representative],
  'representations.list': [typed.representative],
};

const member = scenarios.twelveDocuments;
const { memberId } = member;
let service: Desk;
let desk: RecordedDesk;

beforeAll(async () => {
  service = await startDesk();
  desk = new RecordedDesk(service, 'agent');
  await service.db
    .updateTable('member')
    .set({
      street: record.street,
      email: record.email,
      phoneRaw: record.phone,
      phoneE164: `+49${record.phone.slice(1)}`,
      agreedPassword: record.password,
      agreedPasswordSince: '2020-01-01',
    })
    .where('memberId', '=', memberId)
    .execute();
  await service.db
    .updateTable('document')
    .set({ title: record.documentTitle, message: record.documentMessage })
    .where('memberId', '=', memberId)
    .execute();
  await wholeCall();
  await service.seal();
});
afterAll(() => service.stop());

/** Every read of a record, whether the level allows it or not. */
const lookAround = async (on: { contactId: string; memberId: string }, threadId: string) => {
  await desk.ask('members.header', on);
  await desk.ask('members.overview', on);
  await desk.ask('documents.list', on);
  await desk.ask('documents.byTrackingId', { ...on, trackingId: member.trackingIds[0] ?? '' });
  await desk.ask('certificates.list', on);
  await desk.ask('cards.overview', on);
  await desk.ask('representations.list', on);
  await desk.ask('tasks.list', on);
  await desk.ask('threads.ofMember', on);
  await desk.ask('verification.state', on);
  await desk.ask('contacts.get', { contactId: on.contactId });
  await desk.ask('threads.queue', { state: 'open', limit: 100 });
  await desk.ask('threads.read', { ...on, threadId });
};

/** One call that types every canary where a person would. */
const wholeCall = async (): Promise<void> => {
  const threadId = await layThread(service, memberId);
  const seenMessageId = await layMessage(service, threadId, {
    position: 1,
    text: record.memberMessage,
  });
  const start = () =>
    desk.value('contacts.start', {
      channel: 'call',
      purpose: 'enquiry',
      callerNumber: typed.callerNumber,
    });
  // In a contact of its own: what was searched with counts no more as an answer (rule 6).
  const wrong = await start();
  for (const text of [`${typed.lookup} 01.02.1990`, typed.trackingId, `${typed.lookup} Hamburg`]) {
    const search = { contactId: wrong.contactId, lookupId: randomUUID() };
    await desk.ask('lookup.search', { ...search, text });
    await desk.ask('lookup.settle', search);
  }
  const { contactId } = await start();
  const on = { contactId, memberId };
  await desk.value('contacts.openMember', { ...on, lookupId: null });
  await desk.value('contacts.setSpeaker', { ...on, speaker: { kind: 'member' } });
  await lookAround(on, threadId);
  const answer = (factor: 'birthDate' | 'ibanLast4' | 'address' | 'agreedPassword', said: string) =>
    desk.value('verification.submit', { ...on, factor, answer: said });
  await answer('address', typed.wrongAnswer);
  await answer('birthDate', member.birthDateSaid);
  await answer('ibanLast4', member.ibanLast4 ?? '');
  desk.level = 'simple';
  await lookAround(on, threadId);
  await answer('agreedPassword', typed.wrongAnswer);
  const reached = await answer('agreedPassword', record.password);
  expect(reached.state.level).toBe('high');
  desk.level = 'high';
  await lookAround(on, threadId);

  // One ends with its contact, one stays.
  for (const subjectId of [contactId, wrong.contactId]) {
    const draft = { subject: 'contact', subjectId, slot: 'note' } as const;
    await desk.value('drafts.save', { ...draft, text: typed.draft });
  }
  await desk.value('drafts.list', {});
  await desk.value('contacts.note', { ...on, text: typed.note });
  const task = {
    department: 'callback',
    title: typed.task,
    dueOn: '2026-03-12',
    owner: 'department',
  } as const;
  await desk.value('tasks.create', { ...on, ...task });
  await desk.value('certificates.resend', {
    ...on,
    kind: 'insuranceDe',
    channel: 'post',
    reason: typed.reason,
  });
  await desk.value('representations.record', {
    ...on,
    type: 'vollmacht',
    name: typed.representative,
    scopes: ['information'],
    validFrom: '2026-03-10',
    validTo: null,
    evidence: 'signedPowerOfAttorney',
    money: false,
  });
  await desk.value('threads.claim', { contactId, threadId });
  const reply = { ...on, threadId, seenMessageId };
  const first = await desk.value('threads.reply', { ...reply, text: typed.withdrawn });
  await desk.value('threads.withdraw', {
    ...on,
    threadId,
    messageId: first.message.messageId,
  });
  await desk.value('threads.reply', { ...reply, text: typed.reply });
  await desk.value('tasks.list', on);
  await desk.value('threads.read', { ...on, threadId });

  const seen = { ...on, seenVersion: 0 };
  const place = { addition: null, postcode: '20095', town: 'Hamburg', country: 'DE' };
  const address = { ...place, street: typed.newStreet, houseNumber: '1' };
  await desk.value('edits.setAddress', { ...seen, address });
  await desk.value('edits.setPhone', { ...seen, phone: typed.newPhone });
  await desk.value('edits.setEmail', { ...seen, email: typed.newEmail });
  await desk.value('bank.add', {
    ...seen,
    iban: 'DE89370400440532013000',
    holder: typed.holder,
    validFrom: '2026-03-10',
  });

  await desk.post('/v1/contacts/note', JSON.stringify({ contactId: typed.malformed }));
  await desk.post('/v1/contacts/note', `{"text": "${typed.malformed}`);
  await desk.post(`/v1/${typed.malformed}`, '{}');
  await desk.ask('documents.byTrackingId', { ...on, trackingId: typed.trackingId });
  await desk.value('contacts.wrapUp', { contactId, outcome: 'done', note: typed.wrapUp });
  await desk.value('events.since', { cursor: null });
};

const logSource = (): Source => ({
  name: 'the lines of the log',
  content: JSON.stringify(service.logLines),
});

describe('after a whole call', () => {
  it('no table holds an answer, a note or a medical text but where it belongs (rule 27)', async () => {
    const tables = await tableSources(service.db);
    const filled = tables.filter(({ content }) => content.length > 0).map(({ name }) => name);
    expect(filled).toEqual(
      expect.arrayContaining(
        ['access_log', 'idempotency_record', 'lookup', 'lookup_value', 'event', 'draft'].map(
          (table) => `table ${table}`,
        ),
      ),
    );
    expect(findCanaries(tables, everything)).toEqual([]);
  });

  it('no line of the service’s log holds any of them', () => {
    expect(service.logLines.length).toBeGreaterThan(0);
    expect(findCanaries([logSource()], everything)).toEqual([]);
  });

  it('no answer below the level that allows it holds what the record says (rule 2)', () => {
    const none = desk.heard.filter(({ level }) => level === 'none');
    const simple = desk.heard.filter(({ level }) => level === 'simple');
    expect(none.length).toBeGreaterThan(10);
    expect(findCanaries(none, Object.values(record))).toEqual([]);
    expect(simple.length).toBeGreaterThan(10);
    expect(findCanaries(simple, Object.values(record))).toEqual([]);
    const high = desk.heard.filter(({ level }) => level === 'high');
    expect(findCanaries(high, [record.memberMessage]).map(({ source }) => source)).toContain(
      'the answer of threads.read at level high',
    );
  });

  it('an answer gives back what was typed only where that is its purpose', () => {
    const leaks = desk.heard.flatMap((heard) => {
      const allowed = givesBack[heard.operation] ?? [];
      return findCanaries(
        [heard],
        Object.values(typed).filter((text) => !allowed.includes(text)),
      );
    });
    expect(leaks).toEqual([]);
  });

  it('the password a caller said is in no answer at any level (rule 7)', () => {
    expect(findCanaries(desk.heard, [record.password, typed.wrongAnswer])).toEqual([]);
  });

  it('the API document holds none of them', async () => {
    const answer = await fetch(`${service.url}/openapi.json`);
    const content = await answer.text();
    expect(content).toContain('/v1/contacts/note');
    expect(findCanaries([{ name: 'openapi.json', content }], everything)).toEqual([]);
  });
});

describe('the scan of a whole call finds what leaks on purpose', () => {
  it('in an answer: at high the record’s own texts are there', () => {
    const high = desk.heard.filter(({ level }) => level === 'high');
    const found = new Set(findCanaries(high, Object.values(record)).map((leak) => leak.canary));
    expect([...found].toSorted()).toEqual(
      [
        record.street,
        record.email,
        record.phone,
        record.documentTitle,
        record.documentMessage,
        record.memberMessage,
      ].toSorted(),
    );
  });

  it('in a line of the log', () => {
    const leaked = canary('log');
    const content = JSON.stringify([...service.logLines, { event: 'failed', errorName: leaked }]);
    expect(findCanaries([{ name: 'log', content }], [leaked])).toHaveLength(1);
  });

  it.each([
    [
      'idempotency_record',
      (text: string) => sql`update idempotency_record set refs = ${JSON.stringify({ text })}`,
    ],
    ['lookup', (text: string) => sql`update lookup set criteria = ${JSON.stringify([text])}`],
    ['lookup_value', (text: string) => sql`update lookup_value set value_digest = ${text}`],
    [
      'contact_step',
      (text: string) => sql`update contact_step set facts = ${JSON.stringify({ text })}`,
    ],
    ['event', (text: string) => sql`update event set type = ${text}`],
    [
      'draft',
      (text: string) => sql`
        insert into draft (person_id, subject, subject_id, slot, sealed_text, saved_at)
        select person_id, 'contact', gen_random_uuid(), 'note', ${Buffer.from(text)}, now()
        from person limit 1`,
    ],
    [
      'access_log',
      (text: string) => {
        const content = JSON.stringify({ facts: { text } });
        const digest = createHash('sha256').update(content).digest('hex');
        return sql`insert into access_log (entry_id, salt, content, entry_digest)
          values (${randomUUID()}, ${randomBytes(16)}, ${content}, ${digest})`;
      },
    ],
  ])('in the table %s', async (table, leak) => {
    const leaked = canary('table');
    const undone = new Error('undone');
    const found = service.db.transaction().execute(async (trx) => {
      await leak(leaked).execute(trx);
      const leaks = findCanaries(await tableSources(trx), [leaked]);
      throw Object.assign(undone, { leaks });
    });
    await expect(found).rejects.toMatchObject({
      leaks: [{ canary: leaked, source: `table ${table}` }],
    });
  });
});
