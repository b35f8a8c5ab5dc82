import { type Kysely, sql } from 'kysely';

/**
 * Retention takes content and salt out of old log entries and leaves digest and chain (domain rule 28).
 * A trigger lets through this one change and no other; on PostgreSQL the serving role reaches it only
 * by a function of the owning role. Both ask the database's own clock whether an entry is older than a
 * year, the least that the policy allows: whoever holds the serving role cannot hide what they just did.
 */
const LEAST_AGE = `now() - interval '1 year'`;

const statements = [
  'drop trigger access_log_is_final on access_log',
  `create trigger access_log_is_final before delete or truncate on access_log
    for each statement execute function refuse_log_change()`,
  `create function refuse_all_but_retention() returns trigger language plpgsql as $$
    begin
      if old.content is not null and new.content is null and new.salt is null
        and new.entry_id = old.entry_id and new.xid = old.xid
        and new.entry_digest = old.entry_digest
        and old.at::timestamptz < ${LEAST_AGE}
      then
        return new;
      end if;
      raise exception 'access log rows are never changed (domain rule 28)';
    end $$`,
  `create trigger access_log_only_ages before update on access_log
    for each row execute function refuse_all_but_retention()`,
  `create function strip_access_log(before text, up_to bigint, most integer) returns bigint
    language sql security definer set search_path = public, pg_temp as $$
    with due as (
      select l.entry_id from access_log l join access_log_seal s on s.entry_id = l.entry_id
      where s.sequence <= up_to and l.at < least(before,
        to_char((${LEAST_AGE}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      order by l.at, l.entry_id limit most
    ), stripped as (
      update access_log l set content = null, salt = null from due
      where l.entry_id = due.entry_id returning 1
    )
    select count(*) from stripped $$`,
  'revoke execute on function strip_access_log(text, bigint, integer) from public',
  'create index contact_note_by_at on contact_note (at)',
  'create index draft_by_saved_at on draft (saved_at)',
  'create index idempotency_record_by_at on idempotency_record (at)',
  'create index lookup_by_settled_at on lookup (settled_at) where settled_at is not null',
  'create index lookup_value_by_at on lookup_value (at)',
  'create index event_by_at on event (at)',
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) {
    await sql.raw(statement).execute(db);
  }
};
