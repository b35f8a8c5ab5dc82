import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { generate, memberTables, type SyntheticOptions } from '../synthetic/generate.ts';
import { gatherStatistics, insertSynthetic } from '../synthetic/load.ts';
import { preparedFor } from '../synthetic/prepared-for.ts';

/**
 * After the first start from a prepared archive: an archive made on another day, or for other members,
 * is filled anew for the wished ones, so that today is always alive (three seconds for 5,000 members,
 * against none if it fits). Days are not shifted: quotas, majorities and months depend on the calendar.
 * Leaves a database alone in which somebody has worked.
 * @returns whether the members were made anew
 */
export async function bringUpToDay(db: Kysely<Schema>, wished: SyntheticOptions): Promise<boolean> {
  const found = await preparedFor(db);
  if (found === null || isSame(found, wished) || (await wasWorkedIn(db))) return false;
  const tables = sql.join(
    ['person', 'personRelative', ...memberTables].map((name) => sql.table(name)),
  );
  await db.transaction().execute(async (trx) => {
    await sql`truncate ${tables} cascade`.execute(trx);
    await insertSynthetic(trx, generate(wished));
  });
  await gatherStatistics(db);
  return true;
}

const isSame = (one: SyntheticOptions, other: SyntheticOptions): boolean =>
  one.members === other.members && one.seed === other.seed && one.asOf === other.asOf;

/** Whoever works leaves a contact and a log entry. */
async function wasWorkedIn(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ worked: boolean }>`
    select exists (select from contact) or exists (select from access_log) as worked`.execute(db);
  return rows[0]?.worked !== false;
}
