import { type Kysely, sql } from 'kysely';

/** Questions to members in their app (domain rules 5 and 7). */
const statements = [
  `create table app_confirmation (
    request_id uuid primary key,
    contact_id uuid not null references contact,
    member_id uuid not null references member,
    person_id uuid not null references person,
    speaker_epoch integer not null,
    asked_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    state text not null
  )`,
  'create index app_confirmation_by_contact on app_confirmation (contact_id, member_id)',
  // What the service looks for every second.
  `create index app_confirmation_waiting on app_confirmation (asked_at) where state = 'waiting'`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) {
    await sql.raw(statement).execute(db);
  }
};
