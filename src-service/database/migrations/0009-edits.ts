import { type Kysely, sql } from 'kysely';

/**
 * Contact and bank data that people change (domain rule 25): accounts with their days, and how often each
 * field of a member was changed, so that nobody overwrites what they have not seen.
 */
const statements = [
  // `member.iban` stays for instances that do not know accounts yet.
  `create table bank_account (
    account_id uuid primary key,
    member_id uuid not null references member,
    iban text not null,
    holder text not null,
    valid_from date not null,
    ends_on date,
    recorded_on date not null
  )`,
  'create index bank_account_by_member on bank_account (member_id)',
  // The account from before accounts had rows of their own bears its member's id.
  `insert into bank_account (account_id, member_id, iban, holder, valid_from, recorded_on)
    select member_id, member_id, iban, first_name || ' ' || last_name,
      coalesce(iban_since, cover_from), coalesce(iban_since, cover_from)
    from member where iban is not null`,
  // No row: never changed.
  `create table member_field_version (
    member_id uuid not null references member,
    field text not null,
    version integer not null,
    changed_at timestamptz(3) not null,
    primary key (member_id, field)
  )`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) {
    await sql.raw(statement).execute(db);
  }
};
