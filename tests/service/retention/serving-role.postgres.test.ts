import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAnchorKey } from '../../../src-service/access-log/anchors.ts';
import {
  assertLogIsFinal,
  grantServiceRole,
  LogNotFinalError,
} from '../../../src-service/boot/log-rights.ts';
import { type OpenDatabase, openDatabase } from '../../../src-service/database/connection.ts';
import { runRetention } from '../../../src-service/retention/run-retention.ts';
import { startTestService, type TestService } from '../harness/service.ts';
import { logRows, workOneDay } from './aged-log.ts';

describe('the role that serves, on PostgreSQL', () => {
  const role = `serving_${randomBytes(4).toString('hex')}`;
  const key = makeAnchorKey();
  let owner: TestService;
  let serving: OpenDatabase;
  beforeAll(async () => {
    owner = await startTestService({ now: Date.parse('2015-03-10T09:00:00.000Z') });
    await workOneDay(owner, key);
    await sql`create role ${sql.id(role)} login password 'serving'`.execute(owner.db);
    await grantServiceRole(owner.db, role);
    const url = new URL(owner.databaseUrl ?? '');
    url.username = role;
    url.password = 'serving';
    serving = await openDatabase({ kind: 'postgres', url: url.href });
  });
  afterAll(async () => {
    await serving.close();
    await sql`drop owned by ${sql.id(role)}`.execute(owner.db);
    await sql`drop role ${sql.id(role)}`.execute(owner.db);
    await owner.stop();
  });

  it('is found fit to serve, the owner is not (rule 28)', async () => {
    await expect(assertLogIsFinal(serving.db)).resolves.toBeUndefined();
    await expect(assertLogIsFinal(owner.db)).rejects.toThrow(LogNotFinalError);
  });

  it.each([
    'update access_log set content = null, salt = null',
    'delete from access_log',
    'truncate access_log cascade',
    'update access_log_seal set chain_hash = chain_hash',
    'alter table access_log disable trigger user',
  ])('may not: %s', async (statement) => {
    await expect(sql.raw(statement).execute(serving.db)).rejects.toThrow(
      /permission denied|must be owner/,
    );
  });

  it('deletes by retention what is old enough, and nothing younger', async () => {
    owner.clock.set(Date.parse('2018-03-11T09:00:00.000Z'));
    await workOneDay(owner, key);
    const young = (await logRows(owner)).filter(({ at }) => (at ?? '') > '2018');
    const { policy, clock } = owner;
    await runRetention({ db: serving.db, clock, policy, key });
    const rows = await logRows(owner);
    expect(rows.filter(({ at }) => at !== null && at < '2018')).toEqual([]);
    expect(rows.filter(({ content }) => content === null).length).toBeGreaterThanOrEqual(2);
    for (const { entryId, content } of young) {
      expect(rows.find((row) => row.entryId === entryId)?.content).toBe(content);
    }
    await owner.seal();
    expect(await owner.value('privacy', 'audit.verifyChain', {})).toMatchObject({ intact: true });
  });

  it('asked by hand to delete everything, the database keeps the last year', async () => {
    const { entryId } = await serving.db
      .insertInto('accessLog')
      .values({
        entryId: '018f0000-0000-4000-8000-000000000001',
        salt: new Uint8Array(16),
        content: JSON.stringify({ at: '2100-01-01T00:00:00.000Z', kind: 'read' }),
        entryDigest: '0'.repeat(64),
      })
      .returning('entryId')
      .executeTakeFirstOrThrow();
    await owner.seal();
    await sql`select strip_access_log('9999', 1000000::bigint, 1000000)`.execute(serving.db);
    const kept = await serving.db
      .selectFrom('accessLog')
      .select('content')
      .where('entryId', '=', entryId)
      .executeTakeFirstOrThrow();
    expect(kept.content).toContain('2100-01-01');
  });
});
