import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVENTS_CHANNEL } from '../../../src-service/database/channels.ts';
import { openDatabase } from '../../../src-service/database/connection.ts';
import { type Cable, layCable } from '../harness/cable.ts';
import { openStream } from '../harness/event-stream.ts';
import { startTestService, type TestService } from '../harness/service.ts';

/** So long a poll that it explains nothing within a test. */
const NEVER_MILLIS = 10 * 60 * 1_000;

describe('two instances on one database', () => {
  let here: TestService;
  let there: TestService;
  let cable: Cable;
  let databaseUrl: string;
  beforeAll(async () => {
    here = await startTestService({ eventPollMillis: NEVER_MILLIS });
    databaseUrl = here.databaseUrl ?? '';
    cable = await layCable(databaseUrl);
    // Only what it listens on hangs on the cable: its pool stays whole when that is cut.
    const [pool, listening] = await Promise.all(
      [databaseUrl, cable.url].map((url) => openDatabase({ kind: 'postgres', url })),
    );
    await listening?.close();
    there = await startTestService({
      eventPollMillis: NEVER_MILLIS,
      database: { ...required(pool), connect: listening?.connect ?? null },
    });
  });
  afterAll(async () => {
    await there.stop();
    await cable.remove();
    await here.stop();
  });

  const startContact = (service: TestService) =>
    service.value('agent', 'contacts.start', {
      channel: 'call',
      purpose: 'enquiry',
      callerNumber: null,
    });
  const now = async (service: TestService) =>
    (await service.value('agent', 'events.since', { cursor: null })).cursor;
  const saysOf = (service: TestService, event: string) =>
    service.logLines.filter((line) => line.event === event).length;

  it('what is committed on one reaches the other’s clients without a poll', async () => {
    const stream = await openStream(there, 'agent', await now(there));
    const { contactId } = await startContact(here);
    expect(await stream.next()).toMatchObject({ type: 'contactChanged', subjectId: contactId });
    const second = await startContact(here);
    expect(await stream.next()).toMatchObject({ subjectId: second.contactId });
    stream.leave();
  });

  it('rule 29: a notification carries nothing', async () => {
    const listener = new pg.Client({ connectionString: databaseUrl });
    await listener.connect();
    await listener.query(`listen ${EVENTS_CHANNEL}`);
    const heard = new Promise((resolve) => {
      listener.once('notification', ({ channel, payload }) => resolve({ channel, payload }));
    });
    await startContact(here);
    expect(await heard).toEqual({ channel: EVENTS_CHANNEL, payload: '' });
    await listener.end();
  });

  it('an event behind a slower transaction arrives when that is over', async () => {
    const stream = await openStream(there, 'agent', await now(there));
    const slow = new pg.Client({ connectionString: databaseUrl });
    await slow.connect();
    await slow.query('begin; select pg_current_xact_id()');
    const { contactId } = await startContact(here);
    const { rows } = await sql<{ heldBack: boolean }>`
      select bool_and(xid >= pg_snapshot_xmin(pg_current_snapshot())) as held_back from event
      where subject_id = ${contactId}`.execute(here.db);
    expect(rows).toEqual([{ heldBack: true }]);
    await slow.query('commit');
    expect(await stream.next()).toMatchObject({ subjectId: contactId });
    await slow.end();
    stream.leave();
  });

  it('a lost connection is made anew, and what happened meanwhile is caught up by cursor', async () => {
    const stream = await openStream(there, 'agent', await now(there));
    const before = await startContact(here);
    expect(await stream.next()).toMatchObject({ subjectId: before.contactId });
    const lost = saysOf(there, 'listenLost');
    cable.cut();
    await expect.poll(() => saysOf(there, 'listenLost')).toBeGreaterThan(lost);
    const meanwhile = await startContact(here);
    cable.mend();
    expect(await stream.next()).toMatchObject({ subjectId: meanwhile.contactId });
    expect(saysOf(there, 'listenBack')).toBe(1);
    const after = await startContact(here);
    expect(await stream.next()).toMatchObject({ subjectId: after.contactId });
    stream.leave();
  });

  it('an instance whose listening the server ends goes on listening', async () => {
    const back = saysOf(there, 'listenBack');
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query = ${`listen ${EVENTS_CHANNEL}`}`.execute(
      here.db,
    );
    await expect.poll(() => saysOf(there, 'listenBack')).toBeGreaterThan(back);
    const stream = await openStream(there, 'agent', await now(there));
    const { contactId } = await startContact(here);
    expect(await stream.next()).toMatchObject({ subjectId: contactId });
    stream.leave();
  });
});

const required = <T>(value: T | undefined): T => {
  if (value === undefined) {
    throw new TypeError('A database is missing.');
  }
  return value;
};
