import { type Kysely, sql } from 'kysely';

/** Four eyes (domain rules 16 and 18): what was asked for and decided, and who is signed in just now. */
const statements = [
  `create table approval (
    approval_id uuid primary key,
    member_id uuid not null references member,
    contact_id uuid not null references contact,
    operation text not null,
    input jsonb not null,
    speaker jsonb,
    level text not null,
    basis_digest text not null,
    rule integer not null,
    why text not null,
    explanation text not null,
    requested_by uuid not null references person,
    requested_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    task_id uuid not null,
    state text not null,
    decided_by uuid references person,
    decided_at timestamptz(3),
    decision_reason text,
    failure jsonb,
    acknowledged_at timestamptz(3),
    version integer not null default 1
  )`,
  `create index approval_open on approval (requested_at) where state = 'open'`,
  'create index approval_by_requester on approval (requested_by, requested_at)',
  'create index approval_by_member on approval (member_id)',
  'create index approval_by_requested_at on approval (requested_at)',
  // Overwritten while a stream lives, gone with it: no history of anybody's hours.
  `create table presence (
    stream_id uuid primary key,
    person_id uuid not null references person,
    seen_at timestamptz(3) not null
  )`,
  'create index presence_by_seen_at on presence (seen_at)',
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) {
    await sql.raw(statement).execute(db);
  }
};
