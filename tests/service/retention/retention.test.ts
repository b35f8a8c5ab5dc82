import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anchorHead, makeAnchorKey } from '../../../src-service/access-log/anchors.ts';
import { SYSTEM_ACTOR } from '../../../src-service/records/system-actor.ts';
import { runRetention } from '../../../src-service/retention/run-retention.ts';
import { afterTampering } from '../access-log/tampering.ts';
import { startTestService, type TestService } from '../harness/service.ts';
import { logRows, workOneDay } from './aged-log.ts';

/** So long ago that the database's own clock, too, calls it older than a year. */
const FIRST_DAY = Date.parse('2015-03-10T09:00:00.000Z');
const key = makeAnchorKey();

const startOn = (day: number, policy = {}) => startTestService({ now: day, policy });
const moveTo = ({ clock }: TestService, day: string) => clock.set(Date.parse(`${day}T09:00:00Z`));
const forget = ({ db, clock, policy }: TestService) => runRetention({ db, clock, policy, key });
const verify = (service: TestService) => service.value('privacy', 'audit.verifyChain', {});
const doings = (service: TestService, operation: string) =>
  service.db
    .selectFrom('accessLog')
    .select(['content', 'at', 'kind', 'actorId'])
    .where('operation', '=', operation)
    .orderBy('at')
    .execute();
const countOf = async ({ db }: TestService, table: 'contactNote' | 'draft') => {
  const { count } = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
};

describe('retention over three years (domain rule 28, policy `retention`)', () => {
  let service: TestService;
  let oldContact: string;
  let youngContact: string;
  beforeAll(async () => {
    service = await startOn(FIRST_DAY);
    oldContact = await workOneDay(service, key);
    moveTo(service, '2018-03-09');
    youngContact = await workOneDay(service, key);
  });
  afterAll(() => service.stop());

  it('a day before the end of its time no entry of the log is touched', async () => {
    const before = await logRows(service);
    await forget(service);
    const after = await logRows(service);
    expect(after.filter(({ at }) => at !== null && at < '2018-03-09T09:00:00.000Z')).toHaveLength(
      before.filter(({ at }) => at !== null && at < '2018-03-09T09:00:00.000Z').length,
    );
    expect(await doings(service, 'retention.log')).toEqual([]);
  });

  it('notes of a year and drafts of a month are gone, younger ones are not', async () => {
    expect(await countOf(service, 'contactNote')).toBe(1);
    expect(await countOf(service, 'draft')).toBe(1);
    const { rows } = await sql<{ contactId: string }>`select contact_id from contact_note`.execute(
      service.db,
    );
    expect(rows).toEqual([{ contactId: youngContact }]);
  });

  it('each deletion is an entry of the log, by the service itself', async () => {
    for (const operation of ['retention.notes', 'retention.drafts']) {
      const [entry, ...others] = await doings(service, operation);
      expect(others).toEqual([]);
      expect(entry).toMatchObject({ kind: 'change', actorId: SYSTEM_ACTOR.actorId });
      expect(JSON.parse(entry?.content ?? '')).toMatchObject({
        actor: 'System',
        facts: { deleted: 1 },
      });
    }
  });

  it('after three years content and salt are gone, and with them every name and id', async () => {
    await service.seal();
    const before = await logRows(service);
    const isOld = ({ at }: { at: string | null }) => (at ?? '') < '2015-03-11';
    moveTo(service, '2018-03-11');
    await forget(service);
    const after = await logRows(service);
    const old = before.filter(isOld);
    expect(old.length).toBeGreaterThanOrEqual(2);
    expect(old.some(({ contactId }) => contactId === oldContact)).toBe(true);
    for (const { entryId, entryDigest } of old) {
      expect(after.find((row) => row.entryId === entryId)).toMatchObject({
        content: null,
        salt: null,
        at: null,
        contactId: null,
        actorId: null,
        entryDigest,
      });
    }
    const young = before.filter((row) => !isOld(row));
    expect(after.filter(({ content }) => content !== null)).toEqual(expect.arrayContaining(young));
  });

  it('the chain still verifies, and says how many entries were deleted', async () => {
    const stripped = (await logRows(service)).filter(({ content }) => content === null).length;
    await service.seal();
    expect(await verify(service)).toMatchObject({
      intact: true,
      fault: null,
      deletedByRetention: stripped,
    });
  });

  it('a lead sees that it happened, and how much', async () => {
    const { entries } = await service.value('lead', 'audit.search', {
      from: null,
      to: null,
      contactId: null,
      kind: 'change',
      text: 'retention.log',
      before: null,
      limit: 10,
    });
    expect(entries).toEqual([
      expect.objectContaining({
        actor: 'System',
        permissionSet: 'system',
        facts: expect.objectContaining({ deleted: expect.any(Number) }),
      }),
    ]);
  });

  it('a second run finds nothing to do and says nothing', async () => {
    await service.seal();
    const before = await logRows(service);
    await forget(service);
    expect(await logRows(service)).toEqual(before);
  });

  it('content that was removed before its time is named by the verification', async () => {
    const [first] = (await logRows(service)).filter(({ contactId }) => contactId === youngContact);
    const sequence = first?.sequence ?? 0;
    const strip = `update access_log set content = null, salt = null
      where entry_id = (select entry_id from access_log_seal where sequence = ${sequence})`;
    expect(await afterTampering(service.db, strip)).toMatchObject({
      intact: false,
      fault: { kind: 'stripped', sequence },
    });
  });

  it('a record of retention that nobody signed excuses nothing', async () => {
    const [record] = await doings(service, 'retention.log');
    const content = JSON.parse(record?.content ?? '{}');
    const last = (await logRows(service)).filter(({ contactId }) => contactId === youngContact);
    const upTo = last.at(-1)?.sequence ?? 0;
    const forged = {
      ...content,
      facts: { ...content.facts, upTo, before: '2018-03-10T00:00:00Z' },
    };
    const tampering = [
      `insert into access_log (entry_id, salt, content, entry_digest)
        values ('${randomUUID()}', '\\x00', '${JSON.stringify(forged)}', '${'0'.repeat(64)}')`,
      `update access_log set content = null, salt = null where contact_id = '${youngContact}'`,
    ];
    expect(await afterTampering(service.db, ...tampering)).toMatchObject({
      intact: false,
      fault: { kind: 'stripped', sequence: last[0]?.sequence },
    });
  });

  it('the database itself lets nothing through but the ageing of old content', async () => {
    const { db } = service;
    const young = sql.raw(`contact_id = '${youngContact}'`);
    await expect(
      sql`update access_log set content = replace(content, 'done', 'left') where ${young}`.execute(
        db,
      ),
    ).rejects.toThrow(/never changed/);
    await expect(
      sql`update access_log set content = null where ${young}`.execute(db),
    ).rejects.toThrow(/never changed/);
    await expect(
      sql`update access_log set salt = null where content is null`.execute(db),
    ).rejects.toThrow(/never changed/);
  });
});

describe('what retention leaves alone', () => {
  it('what no anchor proves to be old enough', async () => {
    const service = await startOn(FIRST_DAY);
    try {
      await workOneDay(service, key);
      await sql`alter table access_log_anchor disable trigger user`.execute(service.db);
      await sql`delete from access_log_anchor`.execute(service.db);
      moveTo(service, '2019-01-01');
      await anchorHead(service.db, service.clock, key, null);
      await forget(service);
      expect(await doings(service, 'retention.log')).toEqual([]);
      expect((await logRows(service)).filter(({ content }) => content === null)).toEqual([]);
    } finally {
      await service.stop();
    }
  });

  it('what the database’s own clock calls young, whatever the service says', async () => {
    const service = await startOn(Date.parse('2100-03-10T09:00:00.000Z'));
    try {
      await workOneDay(service, key);
      moveTo(service, '2104-03-10');
      await forget(service);
      expect((await logRows(service)).filter(({ content }) => content === null)).toEqual([]);
      expect(await verify(service)).toMatchObject({ intact: true, deletedByRetention: 0 });
    } finally {
      await service.stop();
    }
  });

  it('a log that the policy keeps for longer', async () => {
    const service = await startOn(FIRST_DAY, { retention: { logYears: 10, notesYears: 5 } });
    try {
      await workOneDay(service, key);
      moveTo(service, '2019-03-11');
      await forget(service);
      expect((await logRows(service)).filter(({ content }) => content === null)).toEqual([]);
      expect(await countOf(service, 'contactNote')).toBe(1);
    } finally {
      await service.stop();
    }
  });
});

describe('what the service keeps for its own work', () => {
  let service: TestService;
  let parked: string;
  beforeAll(async () => {
    service = await startOn(FIRST_DAY);
    await workOneDay(service, key);
    const { contactId } = await service.value('agent', 'contacts.start', {
      channel: 'call',
      purpose: 'enquiry',
      callerNumber: null,
    });
    parked = contactId;
    await layLookups();
    moveTo(service, '2015-03-13');
    await forget(service);
  });
  afterAll(() => service.stop());

  const at = new Date(FIRST_DAY).toISOString();
  const layLookups = async () => {
    const { db } = service;
    const contacts = await db.selectFrom('contact').select(['contactId', 'personId']).execute();
    for (const { contactId, personId } of contacts) {
      await db
        .insertInto('lookupValue')
        .values({ contactId, kind: 'birthDate', valueDigest: 'v', nameDigest: 'n', at })
        .execute();
      for (const settledAt of [null, at]) {
        await db
          .insertInto('lookup')
          .values({ lookupId: randomUUID(), contactId, personId, startedAt: at, settledAt })
          .execute();
      }
    }
  };

  it('lookups that settled are forgotten when no day counts them any more (rule 2)', async () => {
    const left = await service.db.selectFrom('lookup').select('settledAt').execute();
    expect(left).toEqual([{ settledAt: null }, { settledAt: null }]);
  });

  it('what was searched is remembered as long as its contact is not wrapped up (rule 6)', async () => {
    const left = await service.db.selectFrom('lookupValue').select('contactId').execute();
    expect(left).toEqual([{ contactId: parked }]);
  });

  it('records of repetitions and events last a month', async () => {
    const count = async () => {
      const { rows } = await sql<{ records: number; events: number }>`
        select (select count(*) from idempotency_record) as records,
          (select count(*) from event) as events`.execute(service.db);
      return rows[0];
    };
    expect(await count()).toMatchObject({ records: 3 });
    moveTo(service, '2015-04-11');
    await forget(service);
    expect(await count()).toEqual({ records: 0, events: 0 });
  });
});
