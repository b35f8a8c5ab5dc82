import { type Kysely, sql } from 'kysely';

/**
 * The first schema. Instants are `timestamptz(3)`, days `date`, enumerations of the contract are `text`
 * checked by the operations that write them. Migrations only go forward.
 */
const statements = [
  // -- who works here
  `create table person (
    person_id uuid primary key,
    account text not null unique,
    display_name text not null,
    permission_set text not null,
    own_member_id uuid
  )`,
  // Records nobody may open because they are their own or a relative's (domain rule 10).
  `create table person_relative (
    person_id uuid not null references person,
    member_id uuid not null,
    primary key (person_id, member_id)
  )`,

  // -- members
  `create table member (
    member_id uuid primary key,
    kvnr text not null unique,
    title text,
    first_name text not null,
    last_name text not null,
    previous_names jsonb not null default '[]',
    sex text not null,
    birth_date date not null,
    address_kind text not null,
    street text not null,
    house_number text not null,
    address_addition text,
    postcode text not null,
    town text not null,
    country text not null,
    address_since date not null,
    address_protected boolean not null default false,
    phone_raw text,
    phone_e164 text,
    phone_since date,
    email text,
    iban text,
    iban_since date,
    agreed_password text,
    agreed_password_since date,
    insured_status text not null,
    special_group text,
    copayment_exempt boolean not null default false,
    main_insured_id uuid references member,
    cover_from date not null,
    cover_to date,
    cover_suspended boolean not null default false,
    deceased_on date,
    death_reported_at timestamptz(3),
    app_state text not null,
    app_communication boolean not null default false,
    language text not null default 'de',
    communication_needs jsonb not null default '[]',
    staff_related boolean not null default false,
    version integer not null default 1
  )`,
  'create index member_by_phone on member (phone_e164) where phone_e164 is not null',
  'create index member_by_birth_date on member (birth_date)',
  'create index member_by_postcode on member (postcode)',
  // Tells whether a word of a lookup is a town, by a few probes.
  'create index member_by_town on member (town text_pattern_ops)',
  'create index member_by_main_insured on member (main_insured_id) where main_insured_id is not null',
  // One row per word of a name: its folded key and its sound (domain/names.ts).
  `create table member_name_key (
    member_id uuid not null references member,
    part text not null,
    key text not null,
    sound text not null,
    primary key (member_id, part, key)
  )`,
  'create index member_name_by_key on member_name_key (key text_pattern_ops)',
  'create index member_name_by_sound on member_name_key (sound)',
  `create table representation (
    representation_id uuid primary key,
    member_id uuid not null references member,
    type text not null,
    name text not null,
    scopes jsonb not null,
    valid_from date not null,
    valid_to date,
    ended_on date,
    evidence text not null,
    money boolean not null
  )`,
  'create index representation_by_member on representation (member_id)',

  // -- cards, certificates, documents
  `create table health_card (
    card_id uuid primary key,
    member_id uuid not null references member,
    iccsn text,
    state text not null,
    issued_on date not null,
    valid_to date not null,
    blocked_on date,
    blocked_cause text,
    order_reason text,
    ordered_at timestamptz(3)
  )`,
  'create index health_card_by_member on health_card (member_id)',
  `create table replacement_card (
    issue_id uuid primary key,
    member_id uuid not null references member,
    source text not null,
    requested_at timestamptz(3) not null,
    valid_from date not null,
    valid_to date not null,
    revoked_at timestamptz(3),
    revoke_reason text,
    reason text,
    way_out text,
    issued_by uuid references person,
    contact_id uuid,
    letter_content jsonb,
    letter_sha256 text
  )`,
  'create index replacement_card_by_member on replacement_card (member_id, requested_at)',
  `create table certificate (
    certificate_id uuid primary key,
    member_id uuid not null references member,
    kind text not null,
    channel text not null,
    state text not null,
    requested_at timestamptz(3) not null,
    state_since timestamptz(3) not null,
    requested_by text not null,
    reason text,
    leaves_on date,
    contact_id uuid,
    letter_content jsonb,
    letter_sha256 text
  )`,
  'create index certificate_by_member on certificate (member_id, requested_at)',
  `create table document (
    document_id uuid primary key,
    member_id uuid not null references member,
    tracking_id text unique,
    sent_at timestamptz(3) not null,
    state text not null,
    state_since timestamptz(3) not null,
    refusal text,
    sender text not null,
    sender_member_id uuid,
    media_type text not null,
    page_bytes jsonb not null,
    title text not null,
    message text,
    render_seed integer not null
  )`,
  'create index document_by_member on document (member_id, sent_at)',
  `create table handout (
    handout_id uuid primary key,
    member_id uuid not null references member,
    contact_id uuid not null,
    person_id uuid not null references person,
    subject_kind text not null,
    subject_id uuid not null,
    medium text not null,
    sha256 text not null,
    size_bytes integer not null,
    opened_at timestamptz(3) not null,
    closed_at timestamptz(3),
    outcome text,
    handed_to text
  )`,

  // -- messenger, applications, tasks
  `create table thread (
    thread_id uuid primary key,
    member_id uuid not null references member,
    topic text not null,
    state text not null,
    waiting_since timestamptz(3) not null,
    claimed_by uuid references person,
    claimed_in uuid,
    version integer not null default 1
  )`,
  'create index thread_by_member on thread (member_id)',
  'create index thread_by_wait on thread (state, waiting_since)',
  `create table thread_message (
    message_id uuid primary key,
    thread_id uuid not null references thread,
    position integer not null,
    sender text not null,
    author_id uuid references person,
    at timestamptz(3) not null,
    sends_at timestamptz(3),
    withdrawn_at timestamptz(3),
    read_at timestamptz(3),
    text text not null,
    unique (thread_id, position)
  )`,
  `create table application (
    application_id uuid primary key,
    member_id uuid not null references member,
    kind text not null,
    state text not null,
    received_on date not null,
    state_since date not null,
    sick_note_periods jsonb not null default '[]',
    payments jsonb not null default '[]'
  )`,
  'create index application_by_member on application (member_id)',
  `create table task (
    task_id uuid primary key,
    member_id uuid not null references member,
    department text not null,
    title text not null,
    due_on date not null,
    created_at timestamptz(3) not null,
    created_by uuid references person,
    created_by_name text not null,
    contact_id uuid,
    subject_id uuid,
    state text not null,
    done_at timestamptz(3)
  )`,
  'create index task_by_member on task (member_id)',

  // -- contacts and verification
  `create table contact (
    contact_id uuid primary key,
    person_id uuid not null references person,
    channel text not null,
    purpose text not null,
    caller_number text,
    state text not null,
    started_at timestamptz(3) not null,
    parked_at timestamptz(3),
    closed_at timestamptz(3),
    outcome text,
    version integer not null default 1
  )`,
  'create index contact_by_person on contact (person_id, state)',
  `create table contact_member (
    contact_id uuid not null references contact,
    member_id uuid not null references member,
    band integer not null,
    opened_at timestamptz(3) not null,
    speaker jsonb,
    speaker_epoch integer not null default 0,
    level text not null default 'none',
    primary key (contact_id, member_id)
  )`,
  `create table verification_attempt (
    attempt_id uuid primary key,
    contact_id uuid not null references contact,
    member_id uuid not null references member,
    person_id uuid not null references person,
    speaker_epoch integer not null,
    factor text not null,
    matched boolean not null,
    lifted boolean not null default false,
    at timestamptz(3) not null
  )`,
  'create index verification_attempt_by_member on verification_attempt (member_id, at)',
  'create index verification_attempt_by_contact on verification_attempt (contact_id, member_id)',
  `create table contact_step (
    step_id uuid primary key,
    contact_id uuid not null references contact,
    member_id uuid,
    at timestamptz(3) not null,
    operation text not null,
    facts jsonb not null
  )`,
  'create index contact_step_by_contact on contact_step (contact_id, at)',
  `create table contact_note (
    note_id uuid primary key,
    contact_id uuid not null references contact,
    member_id uuid,
    person_id uuid not null references person,
    at timestamptz(3) not null,
    text text not null
  )`,
  'create index contact_note_by_contact on contact_note (contact_id)',
  // As-you-type counts as one lookup; the row is its memory until it settles (domain rule 27).
  `create table lookup (
    lookup_id uuid primary key,
    contact_id uuid not null references contact,
    person_id uuid not null references person,
    started_at timestamptz(3) not null,
    settled_at timestamptz(3),
    criteria jsonb not null default '[]',
    hits integer not null default 0
  )`,
  'create index lookup_by_person on lookup (person_id, started_at)',
  // Salted digests of what was searched in a contact: never the values (domain rule 6).
  `create table lookup_value (
    contact_id uuid not null references contact,
    kind text not null,
    value_digest text not null,
    name_digest text not null,
    at timestamptz(3) not null,
    primary key (contact_id, kind, value_digest, name_digest)
  )`,
  `create table draft (
    person_id uuid not null references person,
    subject text not null,
    subject_id uuid not null,
    slot text not null,
    sealed_text bytea not null,
    saved_at timestamptz(3) not null,
    primary key (person_id, subject, subject_id, slot)
  )`,

  // -- machinery
  `create table idempotency_record (
    person_id uuid not null,
    idempotency_key uuid not null,
    operation text not null,
    input_hash text not null,
    refs jsonb not null,
    at timestamptz(3) not null,
    primary key (person_id, idempotency_key)
  )`,
  `create table event (
    event_id bigint generated always as identity primary key,
    xid xid8 not null default pg_current_xact_id(),
    type text not null,
    subject_id uuid,
    version integer not null,
    audience text not null,
    audience_id uuid,
    at timestamptz(3) not null
  )`,
  'create index event_by_cursor on event (xid, event_id)',
  // The columns beside the content are computed from it, so that no search can disagree with it.
  `create table access_log (
    entry_id uuid primary key,
    xid xid8 not null default pg_current_xact_id(),
    salt bytea,
    content text,
    entry_digest text not null,
    at text generated always as (content::jsonb ->> 'at') stored,
    kind text generated always as (content::jsonb ->> 'kind') stored,
    operation text generated always as (content::jsonb ->> 'operation') stored,
    actor_id uuid generated always as ((content::jsonb ->> 'actorId')::uuid) stored,
    member_id uuid generated always as ((content::jsonb ->> 'memberId')::uuid) stored,
    contact_id uuid generated always as ((content::jsonb ->> 'contactId')::uuid) stored,
    view_key text generated always as (content::jsonb ->> 'viewKey') stored
  )`,
  'create index access_log_by_xid on access_log (xid)',
  'create index access_log_by_at on access_log (at desc, entry_id desc)',
  'create index access_log_by_contact on access_log (contact_id)',
  'create index access_log_by_member on access_log (member_id)',
  // A view is logged as read once per contact and person (domain rule 27).
  'create unique index access_log_one_read on access_log (view_key) where view_key is not null',
  `create table access_log_seal (
    sequence bigint primary key,
    entry_id uuid not null unique references access_log,
    entry_digest text not null,
    chain_hash text not null,
    sealed_at timestamptz(3) not null
  )`,
  `create table access_log_anchor (
    anchor_id uuid primary key,
    sequence bigint not null,
    chain_hash text not null,
    at timestamptz(3) not null,
    public_key text not null,
    signature text not null
  )`,
  `create function refuse_log_change() returns trigger language plpgsql as $$
    begin raise exception 'access log rows are never changed (domain rule 28)'; end $$`,
  ...['access_log', 'access_log_seal', 'access_log_anchor'].map(
    (table) => `create trigger ${table}_is_final before update or delete or truncate on ${table}
      for each statement execute function refuse_log_change()`,
  ),
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) {
    await sql.raw(statement).execute(db);
  }
};
