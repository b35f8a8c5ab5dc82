import { type Kysely, sql } from 'kysely';

/** Who reported a death, in kind only: nothing else of the caller is kept (domain rule 11). */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw('alter table member add column death_reported_by text').execute(db);
};
