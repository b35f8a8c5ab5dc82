import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from '../harness/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

const call = { channel: 'call', purpose: 'enquiry', callerNumber: null } as const;
const contactCount = async () =>
  (await service.value('agent', 'contacts.list', {})).contacts.length;

describe('an action happens once per idempotency key', () => {
  it('the same key again answers the same and changes nothing', async () => {
    const options = { idempotencyKey: randomUUID() };
    const before = await contactCount();
    const first = await service.value('agent', 'contacts.start', call, options);
    const again = await service.value('agent', 'contacts.start', call, options);
    expect(again).toEqual(first);
    expect(await contactCount()).toBe(before + 1);
  });

  it('two at the same moment are one', async () => {
    const options = { idempotencyKey: randomUUID() };
    const before = await contactCount();
    const [one, two] = await Promise.all([
      service.value('agent', 'contacts.start', call, options),
      service.value('agent', 'contacts.start', call, options),
    ]);
    expect(one).toEqual(two);
    expect(await contactCount()).toBe(before + 1);
  });

  it('the same key for something else is a conflict', async () => {
    const options = { idempotencyKey: randomUUID() };
    await service.value('agent', 'contacts.start', call, options);
    const other = { ...call, purpose: 'complaint' } as const;
    expect(await service.refusal('agent', 'contacts.start', other, options)).toBe(
      'idempotencyConflict',
    );
  });

  it('a key belongs to its person', async () => {
    const options = { idempotencyKey: randomUUID() };
    const mine = await service.value('agent', 'contacts.start', call, options);
    const theirs = await service.value('branch', 'contacts.start', call, options);
    expect(theirs.contactId).not.toBe(mine.contactId);
  });

  it('its record keeps ids and codes, no answer', async () => {
    await service.value('agent', 'contacts.start', { ...call, callerNumber: '040 123456' });
    const records = await service.db.selectFrom('idempotencyRecord').selectAll().execute();
    expect(JSON.stringify(records)).not.toContain('123456');
  });

  it('is written to the access log once', async () => {
    const options = { idempotencyKey: randomUUID() };
    const { contactId } = await service.value('agent', 'contacts.start', call, options);
    await service.value('agent', 'contacts.start', call, options);
    const rows = await service.db
      .selectFrom('accessLog')
      .select('operation')
      .where('contactId', '=', contactId)
      .execute();
    expect(rows).toEqual([{ operation: 'contacts.start' }]);
  });
});

describe('rule 1: a contact is one person’s own', () => {
  it('somebody else’s contact is as if it did not exist', async () => {
    const { contactId } = await service.value('branch', 'contacts.start', call);
    expect(await service.refusal('agent', 'contacts.park', { contactId })).toBe('contactNotFound');
  });

  it('a lead acts for no member', async () => {
    expect(await service.refusal('lead', 'contacts.start', call)).toBe('notPermitted');
  });

  it('rule 27: a refused attempt stands in the log', async () => {
    const contactId = randomUUID();
    await service.refusal('agent', 'contacts.park', { contactId });
    const row = await service.db
      .selectFrom('accessLog')
      .select(['kind', 'content'])
      .where('operation', '=', 'contacts.park')
      .where('kind', '=', 'refused')
      .orderBy('at', 'desc')
      .executeTakeFirst();
    expect(row?.content).toContain('"outcome":"contactNotFound"');
  });
});
