import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate, memberTables } from '../../../src-service/database/synthetic/generate.ts';
import { loadSynthetic } from '../../../src-service/database/synthetic/load.ts';
import { preparedFor } from '../../../src-service/database/synthetic/prepared-for.ts';
import { TEST_AS_OF, TEST_MEMBERS, TEST_SEED } from '../harness/facts.ts';
import { openPrepared } from '../harness/service.ts';
import { allRows } from './all-rows.ts';

const options = { members: TEST_MEMBERS, seed: TEST_SEED, asOf: TEST_AS_OF };

describe('loading synthetic members', () => {
  let prepared: Awaited<ReturnType<typeof openPrepared>>;
  beforeAll(async () => {
    prepared = await openPrepared();
  });
  afterAll(async () => {
    await prepared.database.close();
    await prepared.dispose();
  });

  const inOrder = (rows: readonly object[]) =>
    rows.map((row) => JSON.stringify(sorted(row))).sort();
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([key, inner]) => [key, sorted(inner)]),
    );
  };

  it.each(memberTables)('%s holds exactly what was generated', async (table) => {
    const stored = await prepared.database.db.selectFrom(table).selectAll().execute();
    expect(stored.length).toBeGreaterThan(0);
    expect(inOrder(stored)).toEqual(inOrder(allRows(options)[table]));
  });

  it('holds the training accounts and whose records they must not open', async () => {
    const { db } = prepared.database;
    const data = generate(options);
    expect(inOrder(await db.selectFrom('person').selectAll().execute())).toEqual(
      inOrder(data.person),
    );
    const relatives = await db.selectFrom('personRelative').selectAll().execute();
    expect(inOrder(relatives)).toEqual(inOrder(data.personRelative));
    const missing = await db
      .selectFrom('personRelative')
      .leftJoin('member', 'member.memberId', 'personRelative.memberId')
      .where('member.memberId', 'is', null)
      .selectAll('personRelative')
      .execute();
    expect(missing).toEqual([]);
  });

  it('knows for what it was filled', async () => {
    expect(await preparedFor(prepared.database.db)).toEqual(options);
  });

  it('is all or nothing', async () => {
    const { db } = prepared.database;
    const before = await sql<{ n: number }>`select count(*) as n from member`.execute(db);
    await expect(loadSynthetic(db, generate({ ...options, seed: 99 }))).rejects.toThrow();
    const after = await sql<{ n: number }>`select count(*) as n from member`.execute(db);
    expect(after.rows).toEqual(before.rows);
    expect(await preparedFor(db)).toEqual(options);
  });
});

describe('what refers to somebody comes after them, wherever a batch ends', () => {
  const { member, parentStatus } = allRows({ members: 5_000, seed: 2, asOf: TEST_AS_OF });
  const places = new Map(member.map(({ memberId }, place) => [memberId, place]));
  const placeOf = (memberId: string) => places.get(memberId) ?? Number.POSITIVE_INFINITY;

  it('a parent of whom something is recorded stands before the child', () => {
    expect(parentStatus.length).toBeGreaterThan(500);
    const behind = parentStatus.filter(
      ({ parentId, childId }) => placeOf(parentId) >= placeOf(childId),
    );
    expect(behind).toEqual([]);
  });

  it('the main insured person stands before the family', () => {
    const behind = member.filter(
      ({ memberId, mainInsuredId }) =>
        mainInsuredId !== null && placeOf(mainInsuredId) >= placeOf(memberId),
    );
    expect(behind).toEqual([]);
  });
});
