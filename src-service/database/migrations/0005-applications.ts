import { type Kysely, sql } from 'kysely';

/** What can be asked about an application beside its state (domain rule 22). */
const statements = [
  'alter table application add column ends_on date',
  // One parent's own days; nobody's use can be read from the other's.
  `create table parent_status (
    child_id uuid not null references member,
    parent_id uuid not null references member,
    year int not null,
    status text not null,
    used_days int not null check (used_days >= 0),
    primary key (parent_id, year, child_id)
  )`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) {
    await sql.raw(statement).execute(db);
  }
};
