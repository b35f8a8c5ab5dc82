import type { OutputOf } from '#shared/service-contract/index.ts';
import type { CriterionKind, MemberHit } from '#shared/service-contract/lookup.ts';
import type { Context, Trx } from '../../pipeline/handler.ts';
import { keeping, Refusal, refuse } from '../../pipeline/refusal.ts';
import { findsStaffRelated } from '../../records/access.ts';
import { flagsOfMembers } from '../../records/flags.ts';
import { hitFields } from '../../records/header.ts';
import { keepAnswer, keepRefusal, passThrottle, takeUp } from './attempt.ts';
import { type Candidate, findByIdentifier } from './candidates.ts';
import { type Criteria, readCriteria } from './criteria.ts';
import { findByName, type NameReading, type Reach } from './name-search.ts';
import { isForProtectedDesk } from './protected-desk.ts';
import { type Ranked, rank } from './ranking.ts';
import { rememberValues } from './remember.ts';
import { readTowns } from './towns.ts';
import { namingWords } from './words.ts';

/** Domain rule 2. */
const MOST_HITS = 25;
/** Beyond so many matches one more criterion helps more than the best hits. */
const MOST_MATCHES = 100;

/** A text that is refused was an attempt all the same: it counts and is logged (rules 2 and 27). */
export const search = async (context: Context<'lookup.search'>) => {
  const criteria = readCriteria(context.input.text, context.today);
  const attempt = await takeUp(context);
  try {
    await passThrottle(context, attempt);
    const result = await answer(context, criteria);
    await keepAnswer(context, attempt, result);
    return result;
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    await keepRefusal(context, error, kindsIn(criteria, error));
    throw keeping(error);
  }
};

/** Kinds of a text that was not answered: which of its words were meant as a town stays open. */
const kindsIn = ({ understood, words }: Criteria, { code }: Refusal): CriterionKind[] => {
  const kinds = understood.map(({ kind }) => kind);
  if (code === 'kvnrInvalid') {
    return [...new Set<CriterionKind>(['kvnr', ...kinds])];
  }
  return [...new Set<CriterionKind>(words.length === 0 ? kinds : [...kinds, 'name'])];
};

const answer = async (
  context: Context<'lookup.search'>,
  criteria: Criteria,
): Promise<OutputOf<'lookup.search'>> => {
  const { trx, actor } = context;
  if (criteria.kvnrFault?.certain) {
    refuse('kvnrInvalid', { part: kvnrWords[criteria.kvnrFault.part] });
  }
  const readings = await readNames(trx, criteria);
  if (!hasIdentifier(criteria) && readings.length === 0) {
    refuseForLack(criteria);
  }
  const ranked = await find(trx, criteria, readings, findsStaffRelated(actor));
  if (ranked.length === 0 && criteria.kvnrFault !== null) {
    refuseForLack(criteria);
  }
  const result = await resultOf(context, criteria, readings, ranked);
  await rememberValues(context, criteria, readings, result.hits);
  return result;
};

const kvnrWords = {
  length: 'kvnrLength',
  letter: 'kvnrLetter',
  digits: 'kvnrDigits',
  checkDigit: 'kvnrCheckDigit',
} as const;

/** What was probably meant as a KVNR gets the sentence that helps; anything else lacks a criterion. */
const refuseForLack = ({ kvnrFault }: Criteria): never =>
  kvnrFault === null
    ? refuse('lookupTooFewCriteria')
    : refuse('kvnrInvalid', { part: kvnrWords[kvnrFault.part] });

const hasIdentifier = ({ kvnr, trackingId, phone }: Criteria): boolean =>
  kvnr !== null || trackingId !== null || phone !== null;

const hasFurther = ({ birthDates, dayMonth, birthYear, postcode }: Criteria): boolean =>
  birthDates.length > 0 || dayMonth !== null || birthYear !== null || postcode !== null;

/** Every way of reading the words that satisfies rule 2: a name beside a number or one more criterion. */
const readNames = async (trx: Trx, criteria: Criteria): Promise<NameReading[]> => {
  const raws = criteria.words.map(({ raw }) => raw);
  if (raws.length === 0) {
    return [];
  }
  const withTowns = (await readTowns(trx, raws)).map(({ from, to, towns }) => ({
    names: namingWords(raws.filter((_, index) => index < from || index > to)),
    towns,
  }));
  const whole = { names: namingWords(raws), towns: null };
  const isEnough = hasIdentifier(criteria) || hasFurther(criteria);
  const readings: NameReading[] = isEnough ? [whole, ...withTowns] : withTowns;
  return readings.filter(({ names }) => names.length > 0);
};

const find = async (
  trx: Trx,
  criteria: Criteria,
  readings: readonly NameReading[],
  staffRelated: boolean,
): Promise<Ranked[]> => {
  const scope = { staffRelated, limit: MOST_MATCHES + 1 };
  if (hasIdentifier(criteria)) {
    return rank(await findByIdentifier(trx, criteria, scope), criteria, readings);
  }
  const near = await findAll(trx, criteria, readings, 'near', scope);
  const ranked = rank(near, criteria, readings);
  if (ranked.length > MOST_MATCHES) {
    refuse('lookupTooBroad');
  }
  // Who was born on one day is compared with all tolerance at once.
  if (ranked.length >= MOST_HITS || criteria.birthDates.length > 0) {
    return ranked;
  }
  const far = await findAll(trx, criteria, readings, 'far', {
    ...scope,
    limit: scope.limit + near.length,
  });
  return rank(distinct([...near, ...far]), criteria, readings);
};

const findAll = async (
  trx: Trx,
  criteria: Criteria,
  readings: readonly NameReading[],
  reach: Reach,
  scope: { staffRelated: boolean; limit: number },
): Promise<Candidate[]> => {
  const found: Candidate[] = [];
  for (const reading of readings) {
    found.push(...(await findByName(trx, criteria, reading, reach, scope)));
  }
  return distinct(found);
};

const distinct = (candidates: readonly Candidate[]): Candidate[] => [
  ...new Map(candidates.map((candidate) => [candidate.memberId, candidate])).values(),
];

const resultOf = async (
  { trx, today, actor }: Context<'lookup.search'>,
  criteria: Criteria,
  readings: readonly NameReading[],
  ranked: readonly Ranked[],
): Promise<OutputOf<'lookup.search'>> => {
  const shown = ranked.slice(0, MOST_HITS);
  const members = shown.map(({ member }) => member);
  const flags = await flagsOfMembers(trx, members, today);
  const hits: MemberHit[] = shown.map(({ member, because }) => ({
    ...hitFields(member, flags.get(member.memberId) ?? []),
    because,
  }));
  return {
    hits,
    more: ranked.length > hits.length,
    understood: understoodIn(criteria, readings, ranked),
    protectedDesk:
      !findsStaffRelated(actor) &&
      !isFoundByKvnr(criteria, ranked) &&
      (await isForProtectedDesk(trx, criteria, readings)),
  };
};

/** Nobody shares a KVNR, so there is no second record to look for. */
const isFoundByKvnr = ({ kvnr }: Criteria, ranked: readonly Ranked[]): boolean =>
  kvnr !== null && ranked.some(({ member }) => member.kvnr === kvnr);

/** Kinds in the text's order. A word counts as a town if the best hit lives there, or it can be nothing else. */
const understoodIn = (
  { understood, words }: Criteria,
  readings: readonly NameReading[],
  ranked: readonly Ranked[],
): CriterionKind[] => {
  const best = ranked[0]?.reading ?? readings[0];
  const names = new Set(best?.names.map(({ text }) => text));
  const towns = best !== undefined && best.towns !== null;
  const placed = words.flatMap(({ raw, index }): { kind: CriterionKind; index: number }[] => {
    if (names.has(raw.normalize('NFC').toLowerCase())) {
      return [{ kind: 'name', index }];
    }
    return towns ? [{ kind: 'town', index }] : [];
  });
  const ordered = [...understood, ...placed].toSorted((one, two) => one.index - two.index);
  return [...new Set(ordered.map(({ kind }) => kind))];
};
