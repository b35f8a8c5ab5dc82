import { type Kysely, sql } from 'kysely';

/**
 * Lookups by name cut sets of members out of one another, so the indexes carry whom they are about: a
 * name that thousands bear is read from its index alone.
 */
const statements = [
  'drop index member_name_by_key',
  'create index member_name_by_key on member_name_key (key text_pattern_ops) include (member_id)',
  'drop index member_name_by_sound',
  'create index member_name_by_sound on member_name_key (sound) include (member_id)',
  'drop index member_by_birth_date',
  'create index member_by_birth_date on member (birth_date) include (member_id)',
  'drop index member_by_postcode',
  'create index member_by_postcode on member (postcode) include (member_id)',
  // Born on one day of any year.
  `create index member_by_birthday on member
    ((extract(month from birth_date)), (extract(day from birth_date))) include (member_id)`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) {
    await sql.raw(statement).execute(db);
  }
};
