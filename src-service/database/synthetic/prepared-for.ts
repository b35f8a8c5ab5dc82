import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Schema } from '../schema.ts';
import type { SyntheticOptions } from './generate.ts';

const Options = z.strictObject({ members: z.int(), seed: z.int(), asOf: z.iso.date() });

/** Notes in the database itself for what it was filled: a comment, so no table of its own. */
export async function notePreparedFor(
  db: Kysely<Schema>,
  options: SyntheticOptions,
): Promise<void> {
  const note = JSON.stringify(Options.parse(options));
  await sql`comment on table person is ${sql.lit(note)}`.execute(db);
}

/** For what a database was filled with synthetic members; null = it was not. */
export async function preparedFor(db: Kysely<Schema>): Promise<SyntheticOptions | null> {
  const { rows } = await sql<{ note: string | null }>`
    select obj_description('person'::regclass, 'pg_class') as note`.execute(db);
  const note = rows[0]?.note ?? null;
  return note === null ? null : Options.parse(JSON.parse(note));
}
