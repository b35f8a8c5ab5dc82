import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anchorHead, makeAnchorKey } from '../../../src-service/access-log/anchors.ts';
import { chainHash, entryDigest, GENESIS_HASH } from '../../../src-service/access-log/entry.ts';
import { startTestService, type TestService } from '../harness/service.ts';
import { afterTampering } from './tampering.ts';

describe('rule 28: the access log proves that nothing was altered', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService();
    for (let index = 0; index < 6; index += 1) {
      const { contactId } = await service.value('agent', 'contacts.start', {
        channel: 'call',
        purpose: 'enquiry',
        callerNumber: null,
      });
      await service.value('agent', 'contacts.wrapUp', {
        contactId,
        outcome: 'wrongNumber',
        note: '',
      });
    }
    await service.seal();
    await anchorHead(service.db, service.clock, makeAnchorKey(), null);
  });
  afterAll(() => service.stop());

  const verify = () => service.value('lead', 'audit.verifyChain', {});

  const entryAt = (sequence: number) =>
    `(select entry_id from access_log_seal where sequence = ${sequence})`;

  it('is intact as it was written, up to the last anchor', async () => {
    const result = await verify();
    expect(result).toMatchObject({ intact: true, fault: null });
    expect(result.checked).toBeGreaterThanOrEqual(12);
    expect(result.provenUpTo).toBeGreaterThanOrEqual(12);
  });

  it('an outsider recomputes it from digests alone', async () => {
    const seals = await service.db
      .selectFrom('accessLogSeal')
      .selectAll()
      .orderBy('sequence')
      .execute();
    let previous = GENESIS_HASH;
    for (const seal of seals) {
      previous = chainHash(previous, seal.sequence, seal.entryDigest);
      expect(seal.chainHash).toBe(previous);
    }
  });

  it('every digest is the salted digest of its content', async () => {
    const rows = await service.db.selectFrom('accessLog').selectAll().execute();
    for (const { salt, content, entryDigest: digest } of rows) {
      expect(entryDigest(salt ?? new Uint8Array(), content ?? '')).toBe(digest);
      expect(salt).toHaveLength(16);
    }
  });

  it.each([
    [
      'altered content',
      `update access_log set content = replace(content, 'wrapUp', 'wrapIt') where entry_id = ${entryAt(4)}`,
      { kind: 'altered', sequence: 4 },
    ],
    [
      'two entries that changed places',
      `update access_log a set content = b.content, salt = b.salt, entry_digest = b.entry_digest
       from access_log b where a.entry_id in (${entryAt(3)}, ${entryAt(5)})
       and b.entry_id in (${entryAt(3)}, ${entryAt(5)}) and a.entry_id <> b.entry_id`,
      { kind: 'swapped', sequence: 3 },
    ],
    [
      'a deleted entry',
      'delete from access_log_seal where sequence = 6',
      { kind: 'deleted', sequence: 6 },
    ],
    [
      'a cut-off end',
      'delete from access_log_seal where sequence > 8',
      { kind: 'deleted', sequence: 12 },
    ],
    [
      'content that somebody removed',
      `update access_log set content = null, salt = null where entry_id = ${entryAt(2)}`,
      { kind: 'stripped', sequence: 2 },
    ],
    [
      'an entry slipped in',
      `update access_log_seal set entry_digest = repeat('a', 64) where sequence = 7`,
      { kind: 'inserted', sequence: 7 },
    ],
  ])('names %s', async (_what, statement, fault) => {
    const result = await afterTampering(service.db, statement);
    expect(result.intact).toBe(false);
    expect(result.fault).toEqual(fault);
  });

  it('names a chain that was rewritten as a whole, by its anchor', async () => {
    const result = await afterTampering(
      service.db,
      `update access_log_anchor set chain_hash = repeat('b', 64)`,
    );
    expect(result).toMatchObject({ intact: false, fault: { kind: 'anchorMismatch' } });
  });

  it.each([
    ['access_log', 'entry_digest'],
    ['access_log_seal', 'chain_hash'],
    ['access_log_anchor', 'chain_hash'],
  ])('the database refuses to change or delete rows of %s', async (table, column) => {
    for (const statement of [`delete from ${table}`, `update ${table} set ${column} = 'x'`]) {
      await expect(sql.raw(statement).execute(service.db)).rejects.toThrow(/never changed/);
    }
  });

  describe('a lead verifying it', () => {
    beforeEach(() => service.seal());

    it('is itself logged', async () => {
      await verify();
      const { entries } = await service.value('lead', 'audit.search', {
        from: null,
        to: null,
        contactId: null,
        kind: 'audit',
        text: 'verifyChain',
        before: null,
        limit: 10,
      });
      expect(entries).toEqual([]);
      const row = await service.db
        .selectFrom('accessLog')
        .selectAll()
        .where('operation', '=', 'audit.verifyChain')
        .executeTakeFirst();
      expect(row?.kind).toBe('audit');
    });
  });
});
