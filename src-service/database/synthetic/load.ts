import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { memberTables, type SyntheticData } from './generate.ts';
import { notePreparedFor } from './prepared-for.ts';

/**
 * Fills an empty, migrated database in one transaction: all or nothing. Needs the owning role.
 * Rows travel as one JSON parameter per batch and table, which both drivers take and the database
 * spreads by its own column types: many times faster than a parameter per value.
 */
export async function loadSynthetic(db: Kysely<Schema>, data: SyntheticData): Promise<void> {
  await db.transaction().execute((trx) => insertSynthetic(trx, data));
  await gatherStatistics(db);
}

/** The same inside a transaction of the caller's. */
export async function insertSynthetic(trx: Kysely<Schema>, data: SyntheticData): Promise<void> {
  await insert(trx, 'person', data.person);
  await insert(trx, 'personRelative', data.personRelative);
  for (const batch of data.batches()) {
    for (const table of memberTables) await insert(trx, table, batch[table]);
  }
  await notePreparedFor(trx, data.options);
}

/** Fresh tables have no statistics, and an embedded database has no daemon that would gather them. */
export async function gatherStatistics(db: Kysely<Schema>): Promise<void> {
  await sql`analyze`.execute(db);
}

async function insert(
  trx: Kysely<Schema>,
  table: keyof Schema,
  rows: readonly object[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)));
  const target = sql.table(table);
  await sql`
    insert into ${target} (${columns})
    select ${columns} from json_populate_recordset(null::${target}, ${asJson(rows)}::json)
  `.execute(trx);
}

const asJson = (rows: readonly object[]): string =>
  JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [columnName(name), value])),
    ),
  );

const known = new Map<string, string>();

/** As Kysely's CamelCasePlugin writes it: `phoneE164` → `phone_e164`. */
function columnName(name: string): string {
  const found = known.get(name) ?? name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
  known.set(name, found);
  return found;
}
