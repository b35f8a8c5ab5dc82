import { type Kysely, sql } from 'kysely';

/** Replacement cards that went to a practice by KIM, and what became of them (domain rule 19). */
const statements = [
  `create table eeb_message (
    issue_id uuid primary key references replacement_card,
    practice_id text not null,
    practice_name text not null,
    practice_town text not null,
    state text not null,
    state_since timestamptz(3) not null
  )`,
  // What the service looks for every second.
  `create index eeb_message_under_way on eeb_message (state_since) where state = 'sent'`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) {
    await sql.raw(statement).execute(db);
  }
};
