import { sql } from 'kysely';
import type { Database } from '../database/connection.ts';

const FINAL_TABLES = ['access_log', 'access_log_seal', 'access_log_anchor'];

/** The service's own role could rewrite the access log; it must not start like that. */
export class LogNotFinalError extends Error {
  constructor(table: string) {
    super(
      `The service's database role may change or delete rows of ${table}. Grant it SELECT and INSERT only, and migrate with another role (MIGRATION_DATABASE_URL).`,
    );
  }
}

/**
 * On PostgreSQL the role that serves may add to the access log and nothing else (domain rule 28).
 * @throws LogNotFinalError naming the table
 */
export const assertLogIsFinal = async (db: Database): Promise<void> => {
  for (const table of FINAL_TABLES) {
    const { rows } = await sql<{ may: boolean }>`
      select has_table_privilege(${table}, 'UPDATE') or has_table_privilege(${table}, 'DELETE')
        or has_table_privilege(${table}, 'TRUNCATE') as may`.execute(db);
    if (rows[0]?.may !== false) {
      throw new LogNotFinalError(table);
    }
  }
};

/**
 * Gives the serving role what it needs and nothing of the log but reading and adding. Run as the
 * owning role after migrating.
 */
export const grantServiceRole = async (owner: Database, role: string): Promise<void> => {
  const name = sql.id(role);
  await sql`grant usage on schema public to ${name}`.execute(owner);
  await sql`grant select, insert, update, delete on all tables in schema public to ${name}`.execute(
    owner,
  );
  await sql`grant usage on all sequences in schema public to ${name}`.execute(owner);
  // Its one way to the log's content: only what is old enough, and only to take it out.
  await sql`grant execute on function strip_access_log(text, bigint, integer) to ${name}`.execute(
    owner,
  );
  for (const table of FINAL_TABLES) {
    await sql`revoke update, delete, truncate on ${sql.table(table)} from ${name}`.execute(owner);
  }
};
