import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '../../pipeline/handler.ts';
import { type Candidate, candidateColumns, type Scope } from './candidates.ts';
import type { Criteria } from './criteria.ts';
import { isTellingSound, keysWithinOneTypo, LEAST_TYPO_LENGTH } from './matching.ts';
import type { Word } from './words.ts';

/** One way of reading the words: some name the person, others are a town. */
export interface NameReading {
  readonly names: readonly Word[];
  /** Stored towns that were meant; null if no word is one. */
  readonly towns: readonly string[] | null;
}

/** `near`: beginnings of words in any spelling; `far`: also one typo and the sound. */
export type Reach = 'near' | 'far';

/**
 * Candidates by name and one more criterion; the ranking decides who is really named. The planner
 * cannot know how many people a typo or a sound brings, so the way is laid down here: from the narrowest
 * criterion to each member by key. `offset 0` keeps it from being turned around.
 */
export const findByName = async (
  trx: Trx,
  criteria: Criteria,
  reading: NameReading,
  reach: Reach,
  scope: Scope,
): Promise<Candidate[]> => {
  const filters = filtersOf(criteria, reading, scope);
  const { rows } = await wayOf(criteria, reading, reach, filters, scope.limit).execute(trx);
  return rows;
};

const columns = sql.join(candidateColumns.map((name) => sql.ref(`m.${name}`)));

const wayOf = (
  { birthDates, postcode }: Criteria,
  { names }: NameReading,
  reach: Reach,
  filters: RawBuilder<unknown>,
  limit: number,
): RawBuilder<Candidate> => {
  if (birthDates.length > 0) {
    // So few are born on one day that comparing their names needs no index.
    return sql`select ${columns} from member m where ${filters} limit ${MOST_OF_ONE_DAY}`;
  }
  if (postcode !== null) {
    return sql`
      select ${columns} from (select * from member m where ${filters} offset 0) m
      where ${allNamed(names, reach)} limit ${limit}`;
  }
  const [leading, ...others] = names.toSorted((one, two) => two.key.length - one.key.length);
  return leading === undefined
    ? sql`select ${columns} from member m where false`
    : sql`
      select ${columns} from (${membersNamed(leading, reach)} offset 0) named
      cross join lateral (
        select * from member m
        where m.member_id = named.member_id and ${filters} and ${allNamed(others, reach)} offset 0
      ) m limit ${reach === 'near' ? limit * NAMES_OF_ONE : limit}`;
};

/** With 600,000 members about twenty; far more than that are no use to anybody. */
const MOST_OF_ONE_DAY = 2_000;
/** A member may be met by the first and the last name. */
const NAMES_OF_ONE = 2;

const filtersOf = (
  { birthDates, dayMonth, birthYear, postcode }: Criteria,
  { towns }: NameReading,
  { staffRelated }: Scope,
): RawBuilder<unknown> => {
  const filters = [sql`m.staff_related = ${staffRelated}`];
  if (birthDates.length > 0) {
    filters.push(sql`m.birth_date in (${sql.join(birthDates)})`);
  }
  if (postcode !== null) {
    filters.push(sql`m.postcode = ${postcode}`);
  }
  if (birthYear !== null) {
    filters.push(sql`m.birth_date between ${`${birthYear}-01-01`} and ${`${birthYear}-12-31`}`);
  }
  if (dayMonth !== null) {
    filters.push(
      sql`extract(month from m.birth_date) = ${dayMonth.month}`,
      sql`extract(day from m.birth_date) = ${dayMonth.day}`,
    );
  }
  if (towns !== null) {
    filters.push(sql`m.town in (${sql.join(towns)})`);
  }
  return and(filters);
};

const and = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`true` : sql.join([...conditions], sql` and `);

/** By the key of the member, one probe per word. */
const allNamed = (words: readonly Word[], reach: Reach): RawBuilder<unknown> =>
  and(
    words.map(
      (word) => sql`(
        select true from member_name_key k
        where k.member_id = m.member_id and (${sql.join(meetings(word, reach), sql` or `)}) limit 1
      )`,
    ),
  );

/** By the indexes of the key and of the sound. */
const membersNamed = (word: Word, reach: Reach): RawBuilder<unknown> =>
  sql.join(
    meetings(word, reach).map(
      (meeting) => sql`select k.member_id from member_name_key k where ${meeting}`,
    ),
    sql` union `,
  );

/** How a stored word can meet a typed one. */
const meetings = ({ key, sound }: Word, reach: Reach): RawBuilder<unknown>[] => {
  const found = [sql`k.key like ${`${key}%`}`];
  if (reach === 'far' && key.length >= LEAST_TYPO_LENGTH) {
    found.push(sql`k.key = any(${keysWithinOneTypo(key)}::text[])`);
  }
  if (reach === 'far' && isTellingSound(sound)) {
    found.push(sql`k.sound = ${sound}`);
  }
  return found;
};
