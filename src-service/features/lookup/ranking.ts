import type { MemberHit } from '#shared/service-contract/lookup.ts';
import type { Candidate } from './candidates.ts';
import type { Criteria } from './criteria.ts';
import { costOf, type Match, matchWords, memberWords, type WordMatch } from './matching.ts';
import type { NameReading } from './name-search.ts';

export interface Ranked {
  readonly member: Candidate;
  /** How the words were read that fit best; undefined if none of them does. */
  readonly reading: NameReading | undefined;
  readonly because: MemberHit['because'];
}

type Reason = MemberHit['because'][number];

interface Rated extends Ranked {
  readonly penalty: number;
}

/**
 * Best first, each with its reasons. A number finds its person whatever else was typed; without one,
 * who is not named by every word is left out.
 */
export const rank = (
  candidates: readonly Candidate[],
  criteria: Criteria,
  readings: readonly NameReading[],
): Ranked[] =>
  candidates
    .map((member) => rate(member, criteria, readings))
    .filter((rated) => rated !== null)
    .toSorted(
      (one, two) =>
        one.penalty - two.penalty ||
        german.compare(one.member.lastName, two.member.lastName) ||
        german.compare(one.member.firstName, two.member.firstName) ||
        one.member.birthDate.localeCompare(two.member.birthDate) ||
        one.member.memberId.localeCompare(two.member.memberId),
    )
    .map(({ member, reading, because }) => ({ member, reading, because }));

const german = new Intl.Collator('de');

/** More than any word can cost: a number's person with another name comes after one with that name. */
const UNNAMED_PENALTY = 100;

const rate = (
  member: Candidate,
  criteria: Criteria,
  readings: readonly NameReading[],
): Rated | null => {
  const words = memberWords(member);
  const [best] = readings
    .map((reading) => ({ reading, matches: namesOf(member, reading, words) }))
    .flatMap(({ reading, matches }) => (matches === null ? [] : [{ reading, matches }]))
    .toSorted((one, two) => costOf(one.matches) - costOf(two.matches));
  const identified = identifiersOf(member, criteria);
  if (best === undefined && identified.length === 0) {
    return null;
  }
  const because: Reason[] = [
    ...identified,
    ...factsOf(member, criteria),
    ...(best === undefined ? [] : nameReasons(best.reading, best.matches)),
  ];
  const penalty = best === undefined ? UNNAMED_PENALTY : costOf(best.matches);
  return { member, reading: best?.reading, because: because.toSorted(byMatch), penalty };
};

const namesOf = (
  { town }: Candidate,
  { names, towns }: NameReading,
  words: ReturnType<typeof memberWords>,
) => (towns === null || towns.includes(town) ? matchWords(names, words) : null);

const exact = (criterion: Reason['criterion'], holds: boolean): Reason[] =>
  holds ? [{ criterion, match: 'exact' }] : [];

/** A tracking ID leads to one member only, so whoever was found by it has it. */
const identifiersOf = (member: Candidate, { kvnr, trackingId, phone }: Criteria): Reason[] => [
  ...exact('kvnr', kvnr !== null && member.kvnr === kvnr),
  ...exact('trackingId', kvnr === null && trackingId !== null),
  ...exact('phone', phone !== null && member.phoneE164 === phone),
];

const factsOf = (member: Candidate, criteria: Criteria): Reason[] => {
  const { birthDates, dayMonth, birthYear, postcode } = criteria;
  const [year = '', month, day] = member.birthDate.split('-');
  return [
    ...exact('birthDate', birthDates.includes(member.birthDate)),
    ...exact(
      'birthDayMonth',
      dayMonth !== null && Number(month) === dayMonth.month && Number(day) === dayMonth.day,
    ),
    ...exact('birthYear', Number(year) === birthYear),
    ...exact('postcode', postcode === member.postcode),
  ];
};

const nameReasons = ({ towns }: NameReading, matches: readonly WordMatch[]): Reason[] => [
  // The name is as good as its worst word.
  { criterion: 'name', match: worst(matches.map(({ match }) => match)) },
  ...exact('town', towns !== null),
];

const order: readonly Match[] = ['exact', 'variant', 'typo', 'sound'];
const worst = (matches: readonly Match[]): Match =>
  order[Math.max(0, ...matches.map((match) => order.indexOf(match)))] ?? 'exact';
const byMatch = (one: Reason, two: Reason) => order.indexOf(one.match) - order.indexOf(two.match);
