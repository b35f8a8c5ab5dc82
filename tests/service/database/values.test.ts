import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrepared } from '../harness/service.ts';

/** PGlite and pg hand over different values by themselves; here they must be the same (either runs). */
describe('values of the database', () => {
  let prepared: Awaited<ReturnType<typeof openPrepared>>;
  beforeAll(async () => {
    prepared = await openPrepared();
  });
  afterAll(async () => {
    await prepared.database.close();
    await prepared.dispose();
  });

  it.each([
    ["date '2026-03-29'", '2026-03-29'],
    ["date '1931-01-01'", '1931-01-01'],
    ["timestamptz '2026-03-29 01:30:00.5+00'", '2026-03-29T01:30:00.500Z'],
    ["timestamptz '2026-10-25 02:30:00+02'", '2026-10-25T00:30:00.000Z'],
    ["timestamptz '2026-12-31 23:59:59.999+00'", '2026-12-31T23:59:59.999Z'],
    ['(select count(*) from generate_series(1, 7))', 7],
    ['9007199254740991::bigint', Number.MAX_SAFE_INTEGER],
    ['42::integer', 42],
    ['true', true],
    ['null::date', null],
    [`'{"b": [1, null, "ß"], "a": {"c": true}}'::jsonb`, { a: { c: true }, b: [1, null, 'ß'] }],
    [`'[]'::jsonb`, []],
    [`'null'::jsonb`, null],
    [`'"text"'::json`, 'text'],
    ["'7'::xid8", '7'],
    ["'Ạ̈ K͟h ẞ'::text", 'Ạ̈ K͟h ẞ'],
  ])('%s is read as %j', async (expression, expected) => {
    const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(
      prepared.database.db,
    );
    expect(rows).toEqual([{ value: expected }]);
  });

  it('bytes are read as bytes', async () => {
    const { rows } = await sql<{ value: Uint8Array }>`select '\\x00ff10'::bytea as value`.execute(
      prepared.database.db,
    );
    expect(rows[0]?.value).toBeInstanceOf(Uint8Array);
    expect([...(rows[0]?.value ?? [])]).toEqual([0, 255, 16]);
  });

  it('a number too large to be exact is refused, not rounded', async () => {
    await expect(
      sql`select 9007199254740993::bigint as value`.execute(prepared.database.db),
    ).rejects.toThrow(RangeError);
  });

  it('what is written is what is read: instants, days, JSON', async () => {
    const { db } = prepared.database;
    const someone = await db
      .selectFrom('member')
      .select('memberId')
      .limit(1)
      .executeTakeFirstOrThrow();
    const written = {
      memberId: someone.memberId,
      birthDate: '1980-03-30',
      deathReportedAt: '2026-03-29T00:59:59.001Z',
      previousNames: ['Müller', 'K͟handra'],
    };
    const read = await db
      .updateTable('member')
      .set({ ...written, previousNames: JSON.stringify(written.previousNames) })
      .where('memberId', '=', someone.memberId)
      .returning(['memberId', 'birthDate', 'deathReportedAt', 'previousNames'])
      .executeTakeFirstOrThrow();
    expect(read).toEqual(written);
  });

  it('German order puts umlauts beside their vowels', async () => {
    const { rows } = await sql<{ name: string }>`
      select name from (values ('Zorn'), ('Öhm'), ('Ohm'), ('Otto'), ('ähnlich')) as t(name)
      order by name collate "und-x-icu"`.execute(prepared.database.db);
    expect(rows.map(({ name }) => name)).toEqual(['ähnlich', 'Ohm', 'Öhm', 'Otto', 'Zorn']);
  });
});
