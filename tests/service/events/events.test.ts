import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStream } from '../harness/event-stream.ts';
import { type Account, startTestService, type TestService } from '../harness/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

const now = async (account: Account) =>
  (await service.value(account, 'events.since', { cursor: null })).cursor;

const since = async (account: Account, cursor: string) =>
  service.value(account, 'events.since', { cursor });

const startContact = () =>
  service.value('agent', 'contacts.start', {
    channel: 'call',
    purpose: 'enquiry',
    callerNumber: null,
  });

describe('rule 29: events carry ids and versions, and reach only the entitled', () => {
  it('a person learns of their own contact, nobody else does', async () => {
    const [mine, theirs] = [await now('agent'), await now('branch')];
    const { contactId } = await startContact();
    const { events } = await since('agent', mine);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'contactChanged', subjectId: contactId }),
    );
    expect((await since('branch', theirs)).events).toEqual([]);
  });

  it('an event holds nothing beside cursor, type, id and version', async () => {
    const cursor = await now('agent');
    await startContact();
    for (const event of (await since('agent', cursor)).events) {
      expect(Object.keys(event).sort()).toEqual(['cursor', 'subjectId', 'type', 'version']);
    }
  });

  it('nothing is told twice: the answer’s cursor goes on behind it', async () => {
    const first = await now('agent');
    await startContact();
    const { cursor } = await since('agent', first);
    expect((await since('agent', cursor)).events).toEqual([]);
  });

  it('a burst about one object is one event', async () => {
    const cursor = await now('agent');
    const { contactId } = await startContact();
    await service.value('agent', 'contacts.setPurpose', { contactId, purpose: 'certificate' });
    await service.value('agent', 'contacts.setPurpose', { contactId, purpose: 'document' });
    const { events } = await since('agent', cursor);
    expect(events.filter(({ subjectId }) => subjectId === contactId)).toHaveLength(1);
  });

  it.each(['x', '1', '1.x', '-1.0', '1.0; drop table event'])(
    'the cursor “%s” is refused',
    async (cursor) => {
      expect(await service.refusal('agent', 'events.since', { cursor })).toBe('malformedRequest');
    },
  );
});

it('the stream tells of a change as it happens, and ends with its reader', async () => {
  const stream = await openStream(service, 'agent', await now('agent'));
  expect(stream.contentType).toBe('text/event-stream');
  const { contactId } = await startContact();
  expect(await stream.next()).toMatchObject({ type: 'contactChanged', subjectId: contactId });
  stream.leave();
});
