import { type Kysely, sql } from 'kysely';

/** Hand-outs of which nobody has said what became of them, over all members. */
const statements = ['create index handout_open on handout (opened_at) where closed_at is null'];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) {
    await sql.raw(statement).execute(db);
  }
};
