import { type Kysely, sql } from 'kysely';

/** Letters in the app's mailbox and what was written under them (domain rule 21). */
const statements = [
  `create table mailbox_letter (
    letter_id uuid primary key,
    member_id uuid not null references member,
    kind text not null,
    sent_at timestamptz(3) not null,
    read_at timestamptz(3),
    text text not null
  )`,
  'create index mailbox_letter_by_member on mailbox_letter (member_id, sent_at)',
  `create table letter_reply (
    reply_id uuid primary key,
    letter_id uuid not null references mailbox_letter,
    position integer not null,
    sender text not null,
    author_id uuid references person,
    at timestamptz(3) not null,
    text text not null,
    unique (letter_id, position)
  )`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) {
    await sql.raw(statement).execute(db);
  }
};
