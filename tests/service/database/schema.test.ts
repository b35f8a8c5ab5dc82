import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrepared } from '../harness/service.ts';
import { columns } from './columns.ts';

interface FoundColumn {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly hasDefault: boolean;
  readonly isGenerated: boolean;
}

const snake = (name: string) => name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

describe('the migrated schema', () => {
  let prepared: Awaited<ReturnType<typeof openPrepared>>;
  let found: FoundColumn[];
  beforeAll(async () => {
    prepared = await openPrepared();
    const result = await sql<FoundColumn>`
      select table_name as "table", column_name as name, udt_name as type,
        is_nullable = 'YES' as nullable, column_default is not null as "hasDefault",
        is_generated = 'ALWAYS' or is_identity = 'YES' as "isGenerated"
      from information_schema.columns
      where table_schema = 'public' and table_name not like 'kysely%'`.execute(
      prepared.database.db,
    );
    found = result.rows;
  });
  afterAll(async () => {
    await prepared.database.close();
    await prepared.dispose();
  });

  it('has exactly the tables of the row types', () => {
    const tables = new Set(found.map(({ table }) => table));
    expect([...tables].sort()).toEqual(Object.keys(columns).map(snake).sort());
  });

  it.each(Object.entries(columns))('has the columns of %s with their types', (table, expected) => {
    const actual = found
      .filter((column) => column.table === snake(table))
      .map(({ name, type, nullable }) => `${name} ${type}${nullable ? '?' : ''}`);
    const wanted = Object.entries<string>(expected).map(
      ([name, kind]) => `${snake(name)} ${kind.replace(/[!=]/gu, '')}`,
    );
    expect(actual.sort()).toEqual(wanted.sort());
  });

  it.each(Object.entries(columns))('fills in what may be left out of %s', (table, expected) => {
    for (const [name, kind] of Object.entries<string>(expected)) {
      const column = found.find((one) => one.table === snake(table) && one.name === snake(name));
      if (kind.includes('!')) expect(column?.isGenerated || column?.hasDefault, name).toBe(true);
      if (kind.endsWith('=')) expect(column?.hasDefault, name).toBe(true);
      if (column?.hasDefault && !column.isGenerated) expect(kind, name).toMatch(/[!=]/u);
    }
  });
});
