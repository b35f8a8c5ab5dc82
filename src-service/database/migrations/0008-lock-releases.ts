import { type Kysely, sql } from 'kysely';

/** A lock of the verification that a lead released (domain rule 7). */
const statements = [
  // When a lead made this mismatch harmless; null if nothing or something else did.
  'alter table verification_attempt add column released_at timestamptz(3)',
  // Who is locked just now, over all members.
  `create index verification_mismatch_unlifted on verification_attempt (at)
    where not matched and not lifted`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) {
    await sql.raw(statement).execute(db);
  }
};
