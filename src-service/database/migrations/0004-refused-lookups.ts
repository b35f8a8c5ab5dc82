import { type Kysely, sql } from 'kysely';

/** A lookup is remembered from its first text on, refused or not (domain rules 2 and 27). */
const statements = [
  // Code of the last text's refusal and the kinds of criteria in it; null if it was answered.
  'alter table lookup add column refusal text',
  `alter table lookup add column refused_criteria jsonb not null default '[]'`,
  // The throttle held it up at least once, whatever came of it later.
  'alter table lookup add column throttled boolean not null default false',
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) {
    await sql.raw(statement).execute(db);
  }
};
