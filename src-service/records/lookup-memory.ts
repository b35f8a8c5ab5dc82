import type { IsoInstant } from '#shared/domain/dates.ts';
import { colognePhonetics, nameKey, nameTokens } from '#shared/domain/names.ts';
import { type FactorKind, guessesIn } from '#shared/domain/verification-rules.ts';
import type { CriterionKind } from '#shared/service-contract/lookup.ts';
import type { LogDetails, MemberRow, Trx } from '../pipeline/handler.ts';

/**
 * What the service remembers of the lookups of a contact: kinds, counts and salted digests, never a
 * typed value (domain rules 6 and 27).
 */

/** Kinds whose values also prove who is speaking, and the factor they would prove. */
export const provingKinds = {
  birthDate: 'birthDate',
  birthDayMonth: 'birthDate',
  phone: 'phone',
  // A postcode alone is not the address that the factor asks for; guessing it still is guessing.
  postcode: 'address',
} as const satisfies Partial<Record<CriterionKind, FactorKind>>;
export type ProvingKind = keyof typeof provingKinds;

const isProvingKind = (kind: string): kind is ProvingKind => Object.hasOwn(provingKinds, kind);

/** One value that was searched, and the name (or number) it was searched for. */
export interface SearchedValue {
  readonly kind: ProvingKind;
  readonly valueDigest: string;
  readonly nameDigest: string;
}

/** @param beginnings digests of what the same value looked like while it was being typed */
export const keepSearchedValues = async (
  trx: Trx,
  contactId: string,
  values: readonly SearchedValue[],
  beginnings: readonly string[],
  at: IsoInstant,
): Promise<void> => {
  if (values.length === 0) {
    return;
  }
  await trx
    .with('begun', (db) =>
      db
        .deleteFrom('lookupValue')
        .where('contactId', '=', contactId)
        .where('valueDigest', 'in', beginnings.length > 0 ? beginnings : ['']),
    )
    .insertInto('lookupValue')
    .values(values.map((value) => ({ contactId, ...value, at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

const searchedValues = async (trx: Trx, contactId: string): Promise<SearchedValue[]> => {
  const rows = await trx
    .selectFrom('lookupValue')
    .select(['kind', 'valueDigest', 'nameDigest'])
    .where('contactId', '=', contactId)
    .execute();
  return rows.flatMap((row) => (isProvingKind(row.kind) ? [{ ...row, kind: row.kind }] : []));
};

/**
 * Domain rules 6 and 7: factors of which a value was used to search in this contact, whichever value.
 * Rule 6 asks for this where the true value was searched. If only that one spoiled the factor, the gate
 * would tell a searched date that is right from one that is wrong, before anybody answered and without
 * counting a mismatch: whoever searched the days of a year under other names and then opened the record
 * by its number could read the birth date off what may be asked. So the answer depends on the kind of
 * what was searched, never on the record.
 */
export const factorsSearchedWith = async (
  trx: Trx,
  contactId: string,
): Promise<ReadonlySet<FactorKind>> => {
  const kinds = new Set((await searchedValues(trx, contactId)).map(({ kind }) => kind));
  kinds.delete('postcode');
  return new Set([...kinds].map((kind) => provingKinds[kind]));
};

/** The sounds of a typed name in a fixed order: spellings and slips of one name meet. */
export const nameSounds = (text: string): string[] =>
  [...new Set(nameTokens(text).map((word) => colognePhonetics(word) || nameKey(word)))].sort();

/** What a search was for: the sounds of a name, or the number that stood in its place. */
export const nameSubject = (sounds: readonly string[]): string => `name ${sounds.join(' ')}`;
export const numberSubject = (kvnr: string): string => `kvnr ${kvnr}`;

/** Beyond these a name is found by a part of itself only; 2⁶ − 1 digests are enough work. */
const MOST_SOUNDS = 6;

type Named = Pick<MemberRow, 'kvnr' | 'firstName' | 'lastName' | 'previousNames'>;

/** Every way in which a member may have been meant. */
const subjectsOf = (member: Named): string[] => {
  const whole = [member.firstName, member.lastName, ...member.previousNames].join(' ');
  let subsets: string[][] = [[]];
  for (const sound of nameSounds(whole).slice(0, MOST_SOUNDS)) {
    subsets = subsets.flatMap((subset) => [subset, [...subset, sound]]);
  }
  return [
    numberSubject(member.kvnr),
    ...subsets.filter((subset) => subset.length > 0).map(nameSubject),
  ];
};

/** Attempts that were no answers: they belong to nobody who spoke. */
export const GUESS_EPOCH = -1;

export interface Guessing {
  readonly contactId: string;
  readonly personId: string;
  readonly now: IsoInstant;
  digest(value: string): string;
}

/**
 * Domain rule 6: the third and each further value of one kind that was searched for this member's name
 * in this contact counts as a mismatch, once.
 */
export const countGuesses = async (
  trx: Trx,
  member: Named & Pick<MemberRow, 'memberId'>,
  { contactId, personId, now, digest }: Guessing,
): Promise<void> => {
  const values = await searchedValues(trx, contactId);
  const digests = new Set(subjectsOf(member).map(digest));
  const guesses = new Map<FactorKind, number>();
  for (const kind of Object.keys(provingKinds).filter(isProvingKind)) {
    const found = values
      .filter((value) => value.kind === kind && digests.has(value.nameDigest))
      .map(({ valueDigest }) => valueDigest);
    const factor = provingKinds[kind];
    guesses.set(factor, Math.max(guesses.get(factor) ?? 0, guessesIn(found)));
  }
  const { memberId } = member;
  const rows = [...guesses].flatMap(([factor, count]) =>
    Array.from({ length: count }, (_, index) => ({
      // Whichever of two searches comes second, the guess is counted once.
      attemptId: asUuid(digest(`guess ${contactId} ${memberId} ${factor} ${index}`)),
      contactId,
      memberId,
      personId,
      speakerEpoch: GUESS_EPOCH,
      factor,
      matched: false,
      at: now,
    })),
  );
  if (rows.length > 0) {
    await trx
      .insertInto('verificationAttempt')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
};

/** The first half of a SHA-256 in hexadecimal as a UUID of version 8 (RFC 9562, section 5.8). */
const asUuid = (hex: string): string =>
  [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');

/** What a settled lookup leaves for the access log: kinds of criteria and the number of hits. */
export interface SettledLookup {
  readonly criteria: readonly CriterionKind[];
  readonly hits: number;
  /** Why the last text was refused; null if it was answered. */
  readonly refusal: string | null;
  readonly refusedCriteria: readonly CriterionKind[];
  readonly throttled: boolean;
}

/** @returns the lookups that were open, each once; they never settle again */
export const settleLookups = async (
  trx: Trx,
  { contactId, lookupId, now }: { contactId: string; lookupId: string | null; now: IsoInstant },
): Promise<SettledLookup[]> => {
  const open = trx
    .updateTable('lookup')
    .set({ settledAt: now })
    .where('contactId', '=', contactId)
    .where('settledAt', 'is', null);
  return (lookupId === null ? open : open.where('lookupId', '=', lookupId))
    .returning(['criteria', 'hits', 'refusal', 'refusedCriteria', 'throttled'])
    .execute();
};

/** The log entry of a lookup of which a hit was opened (domain rule 27). */
export const openedSearch = (settled: SettledLookup): LogDetails => ({
  outcome: 'opened',
  facts: searchFacts(settled),
});

/** The log entry of a lookup that was left: with its last text refused, it is a refused attempt. */
export const leftSearch = (settled: SettledLookup): LogDetails => ({
  ...(settled.refusal === null ? { outcome: 'left' } : { refused: settled.refusal }),
  facts: searchFacts(settled),
});

const searchFacts = ({ criteria, refusedCriteria, hits, throttled }: SettledLookup) => ({
  criteria: [...new Set([...criteria, ...refusedCriteria])].join(','),
  hits,
  ...(throttled ? { throttle: 'reached' } : {}),
});
