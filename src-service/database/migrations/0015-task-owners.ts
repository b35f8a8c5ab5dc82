import { type Kysely, sql } from 'kysely';

/** Who took a task on for a later day; null while it is the department's. */
const statements = [
  'alter table task add column owner_id uuid references person, add column owner_name text',
  `create index task_by_owner on task (owner_id, due_on, task_id)
    where state = 'open' and owner_id is not null`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) {
    await sql.raw(statement).execute(db);
  }
};
