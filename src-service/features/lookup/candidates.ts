import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { MemberRow, Trx } from '../../pipeline/handler.ts';
import type { Criteria } from './criteria.ts';
import { isTellingSound, keysWithinOneTypo, LEAST_TYPO_LENGTH } from './matching.ts';
import type { Word } from './words.ts';

/** What ranking and hits need of a member; what proves who is speaking is not among it. */
export type Candidate = Pick<
  MemberRow,
  | 'memberId'
  | 'kvnr'
  | 'title'
  | 'firstName'
  | 'lastName'
  | 'previousNames'
  | 'birthDate'
  | 'postcode'
  | 'town'
  | 'phoneE164'
  | 'deceasedOn'
  | 'deathReportedAt'
  | 'addressProtected'
  | 'coverTo'
  | 'coverSuspended'
>;

const columns = [
  'memberId',
  'kvnr',
  'title',
  'firstName',
  'lastName',
  'previousNames',
  'birthDate',
  'postcode',
  'town',
  'phoneE164',
  'deceasedOn',
  'deathReportedAt',
  'addressProtected',
  'coverTo',
  'coverSuspended',
] as const satisfies readonly (keyof Candidate)[];

/** Whose records a lookup finds, and how many it looks at. */
export interface Scope {
  readonly staffRelated: boolean;
  readonly limit: number;
}

const membersIn = (trx: Trx, { staffRelated, limit }: Scope) =>
  trx.selectFrom('member').select(columns).where('staffRelated', '=', staffRelated).limit(limit);

/** By a number that stands for a person or a line: KVNR, tracking ID, phone. */
export const findByIdentifier = async (
  trx: Trx,
  { kvnr, trackingId, phone }: Pick<Criteria, 'kvnr' | 'trackingId' | 'phone'>,
  scope: Scope,
): Promise<Candidate[]> => {
  const members = membersIn(trx, scope);
  if (kvnr !== null) {
    return members.where('kvnr', '=', kvnr).execute();
  }
  if (trackingId !== null) {
    return members
      .where('memberId', 'in', (query) =>
        query.selectFrom('document').select('memberId').where('trackingId', '=', trackingId),
      )
      .execute();
  }
  return members.where('phoneE164', '=', phone).orderBy('memberId').execute();
};

/** One way of reading the words: some name the person, others are a town. */
export interface NameReading {
  readonly names: readonly Word[];
  /** Stored towns that were meant; null if no word is one. */
  readonly towns: readonly string[] | null;
}

/**
 * By name and one more criterion.
 * @param reach `near`: beginnings of words in any spelling; `far`: also one typo and the sound
 */
export const findByName = async (
  trx: Trx,
  criteria: Criteria,
  { names, towns }: NameReading,
  reach: 'near' | 'far',
  scope: Scope,
): Promise<Candidate[]> => {
  let members = narrowed(membersIn(trx, scope), criteria);
  if (towns !== null) {
    members = members.where('town', 'in', towns);
  }
  for (const word of names) {
    members = members.where('memberId', 'in', (query) => {
      const keys = query.selectFrom('memberNameKey').select('memberId');
      return keys.where((column) => column.or(conditionsOf(column, word, reach)));
    });
  }
  return members.execute();
};

type Members = SelectQueryBuilder<Schema, 'member', Candidate>;

const narrowed = (members: Members, criteria: Criteria): Members => {
  const { birthDates, dayMonth, birthYear, postcode } = criteria;
  let narrow = members;
  if (birthDates.length > 0) {
    narrow = narrow.where('birthDate', 'in', birthDates);
  }
  if (dayMonth !== null) {
    narrow = narrow
      .where(sql`extract(month from birth_date)`, '=', dayMonth.month)
      .where(sql`extract(day from birth_date)`, '=', dayMonth.day);
  }
  if (birthYear !== null) {
    narrow = narrow.where((column) =>
      column.between('birthDate', `${birthYear}-01-01`, `${birthYear}-12-31`),
    );
  }
  return postcode === null ? narrow : narrow.where('postcode', '=', postcode);
};

type KeyColumns = ExpressionBuilder<Schema, 'memberNameKey'>;

const conditionsOf = (column: KeyColumns, { key, sound }: Word, reach: 'near' | 'far') => [
  column('key', 'like', `${key}%`),
  ...(reach === 'far' && key.length >= LEAST_TYPO_LENGTH
    ? [column('key', '=', sql<string>`any(${keysWithinOneTypo(key)}::text[])`)]
    : []),
  ...(reach === 'far' && isTellingSound(sound) ? [column('sound', '=', sound)] : []),
];
