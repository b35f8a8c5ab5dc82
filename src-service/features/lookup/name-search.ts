import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '../../pipeline/handler.ts';
import { type Candidate, candidateColumns, type Scope } from './candidates.ts';
import type { Criteria, DayMonth } from './criteria.ts';
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
 * cannot know how many people a typo or a sound brings, so the way is laid down here: what is read from
 * an index alone cuts down the set of members, and the few that are left are fetched by key. `offset 0`
 * keeps it from being turned around.
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
  criteria: Criteria,
  { names }: NameReading,
  reach: Reach,
  filters: RawBuilder<unknown>,
  limit: number,
): RawBuilder<Candidate> => {
  if (criteria.birthDates.length > 0) {
    // So few are born on one day that comparing their names needs no index.
    return sql`select ${columns} from member m where ${filters} limit ${MOST_OF_ONE_DAY}`;
  }
  const sets = [...names.map((word) => membersNamed(word, reach)), ...setsOf(criteria)];
  return sets.length === 0
    ? sql`select ${columns} from member m where false`
    : sql`
      select ${columns} from (${sql.join(sets, sql` intersect `)} offset 0) found
      cross join lateral (
        select * from member m where m.member_id = found.member_id and ${filters} offset 0
      ) m limit ${sets.length === 1 ? limit * MEETINGS_OF_ONE : limit}`;
};

/** Members by what else was said, as far as few enough share it. Towns only filter: Hamburg is a third. */
const setsOf = ({ dayMonth, birthYear, postcode }: Criteria): RawBuilder<unknown>[] => {
  const sets: RawBuilder<unknown>[] = [];
  if (postcode !== null) {
    sets.push(sql`postcode = ${postcode}`);
  }
  if (birthYear !== null) {
    sets.push(bornIn(sql`birth_date`, birthYear));
  }
  if (dayMonth !== null) {
    sets.push(bornOn(sql`birth_date`, dayMonth));
  }
  return sets.map((condition) => sql`(select member_id from member where ${condition})`);
};

const bornIn = (column: RawBuilder<unknown>, year: number): RawBuilder<unknown> =>
  sql`${column} between ${`${year}-01-01`} and ${`${year}-12-31`}`;

const bornOn = (column: RawBuilder<unknown>, { day, month }: DayMonth): RawBuilder<unknown> =>
  sql`extract(month from ${column}) = ${month} and extract(day from ${column}) = ${day}`;

/** With 600,000 members about twenty; far more than that are no use to anybody. */
const MOST_OF_ONE_DAY = 2_000;
/** A member may be met by spelling and by sound, in the first and in the last name. */
const MEETINGS_OF_ONE = 4;

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
    filters.push(bornIn(sql`m.birth_date`, birthYear));
  }
  if (dayMonth !== null) {
    filters.push(bornOn(sql`m.birth_date`, dayMonth));
  }
  if (towns !== null) {
    filters.push(sql`m.town in (${sql.join(towns)})`);
  }
  return and(filters);
};

const and = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`true` : sql.join([...conditions], sql` and `);

/** By the indexes of the key and of the sound; whoever is met twice stands there twice. */
const membersNamed = (word: Word, reach: Reach): RawBuilder<unknown> =>
  sql`(${sql.join(
    meetings(word, reach).map(
      (meeting) => sql`select k.member_id from member_name_key k where ${meeting}`,
    ),
    sql` union all `,
  )})`;

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
