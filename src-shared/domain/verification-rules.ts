import { matchesAddress, type PostalAddress } from './address.ts';
import {
  addMinutes,
  type IsoDate,
  type IsoInstant,
  isWithinLastDays,
  parseGermanDate,
} from './dates.ts';
import { samePhone } from './phone.ts';

/** What may prove who is speaking, and of which sort the proof is (domain rule 5). */
export const factorClasses = {
  birthDate: 'knowledge',
  address: 'knowledge',
  phone: 'knowledge',
  ibanLast4: 'knowledge',
  cardLast5: 'possession',
  agreedPassword: 'possession',
  appConfirmation: 'possession',
  idDocument: 'presence',
} as const;

export type FactorKind = keyof typeof factorClasses;
export type FactorClass = (typeof factorClasses)[FactorKind];
export type KnowledgeFactor = {
  [Kind in FactorKind]: (typeof factorClasses)[Kind] extends 'knowledge' ? Kind : never;
}[FactorKind];

export const factorKinds = [
  'birthDate',
  'address',
  'phone',
  'ibanLast4',
  'cardLast5',
  'agreedPassword',
  'appConfirmation',
  'idDocument',
] as const satisfies readonly FactorKind[];
export const knowledgeFactors = [
  'birthDate',
  'address',
  'phone',
  'ibanLast4',
] as const satisfies readonly KnowledgeFactor[];

export type VerificationLevel = 'none' | 'simple' | 'high';
/** Two knowledge factors that are not enough together. */
export type WeakPair = readonly [KnowledgeFactor, KnowledgeFactor];

/**
 * Domain rule 5. *simple*: two matching knowledge factors that are no weak pair. *high*: simple and
 * one possession factor, or an ID document seen at the branch.
 */
export function levelFrom(
  matched: Iterable<FactorKind>,
  weakPairs: readonly WeakPair[],
): VerificationLevel {
  const kinds = new Set(matched);
  const has = (wanted: FactorClass) => [...kinds].some((kind) => factorClasses[kind] === wanted);
  if (has('presence')) return 'high';

  const known = knowledgeFactors.filter((kind) => kinds.has(kind));
  const isWeak = (one: KnowledgeFactor, two: KnowledgeFactor) =>
    weakPairs.some(([a, b]) => (a === one && b === two) || (a === two && b === one));
  const simple = known.some((one, index) =>
    known.slice(index + 1).some((two) => !isWeak(one, two)),
  );
  if (!simple) return 'none';
  return has('possession') ? 'high' : 'simple';
}

/** What the record holds for each factor whose answer is typed. */
export interface ExpectedAnswers {
  birthDate: IsoDate;
  address: PostalAddress;
  /** As stored, in any notation. */
  phone: string;
  ibanLast4: string;
  cardLast5: string;
  agreedPassword: string;
}
export type AnswerKind = keyof ExpectedAnswers;

/**
 * Domain rule 7: the caller's answer against the record, as match or no match only. Forgiving in the
 * spelling of streets, notation of days and phone numbers; exact in digits.
 */
export function blindMatch<Kind extends AnswerKind>(
  kind: Kind,
  answer: string,
  expected: ExpectedAnswers[Kind],
): boolean {
  return comparisons[kind](answer, expected);
}

const comparisons: {
  [Kind in AnswerKind]: (answer: string, expected: ExpectedAnswers[Kind]) => boolean;
} = {
  // Read as of the expected day, so that "15.06.80" means the century that would match.
  birthDate: (answer, expected) => {
    const read = parseGermanDate(answer, expected);
    return read?.kind === 'date' && read.date === expected;
  },
  address: matchesAddress,
  phone: samePhone,
  ibanLast4: (answer, expected) => sameCharacters(answer, expected, 4),
  cardLast5: (answer, expected) => sameCharacters(answer, expected, 5),
  agreedPassword: (answer, expected) => {
    const [given, stored] = [spokenForm(answer), spokenForm(expected)];
    return stored !== '' && given === stored;
  },
};

function sameCharacters(answer: string, expected: string, length: number): boolean {
  const given = answer.replace(/\s/gu, '').toUpperCase();
  return given.length === length && given === expected.toUpperCase();
}

/** A password said on the phone has no capitals. */
const spokenForm = (text: string) =>
  text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Why a factor does not count in this contact. */
export type FactorObstacle =
  | 'notOnRecord'
  | 'searchedWith'
  | 'callerNumber'
  | 'changedRecently'
  | 'cardBlocked';

export interface FactorCircumstances {
  /** Factors for which the record holds a value. */
  onRecord: ReadonlySet<FactorKind>;
  /** Kinds of values used to search in this contact. */
  searchedWith: ReadonlySet<FactorKind>;
  /** A caller number came with the contact. */
  callerNumberShown: boolean;
  /** Day of the last change of each value; a change in this contact is one of today. */
  changedOn: Partial<Record<FactorKind, IsoDate>>;
  /** The card whose digits would be asked is blocked or lost. */
  cardBlocked: boolean;
  today: IsoDate;
  /** Policy `freshAddressDays`: how long a changed value stays unusable. */
  freshDays: number;
}

/** Domain rule 6: the factors that do not count now, each with its first reason. */
export function unusableFactors(
  circumstances: FactorCircumstances,
): Partial<Record<FactorKind, FactorObstacle>> {
  const obstacles: Partial<Record<FactorKind, FactorObstacle>> = {};
  for (const kind of factorKinds) {
    const obstacle = obstacleOf(kind, circumstances);
    if (obstacle !== null) obstacles[kind] = obstacle;
  }
  return obstacles;
}

function obstacleOf(kind: FactorKind, circumstances: FactorCircumstances): FactorObstacle | null {
  const { onRecord, searchedWith, callerNumberShown, changedOn, cardBlocked } = circumstances;
  const changed = changedOn[kind];
  if (!onRecord.has(kind)) return 'notOnRecord';
  if (searchedWith.has(kind)) return 'searchedWith';
  if (kind === 'phone' && callerNumberShown) return 'callerNumber';
  if (kind === 'cardLast5' && cardBlocked) return 'cardBlocked';
  if (
    changed !== undefined &&
    // What was changed today may have been changed in this contact.
    isWithinLastDays(changed, circumstances.today, Math.max(1, circumstances.freshDays))
  ) {
    return 'changedRecently';
  }
  return null;
}

/**
 * Domain rule 6: searching a third value of one kind for one name is guessing and counts as a
 * mismatch.
 * @param values what was searched for that kind and name in this contact, repetitions included
 */
export function isGuessing(values: readonly string[]): boolean {
  return new Set(values).size >= 3;
}

/** How the record stands against guessing (domain rule 7). */
export interface MismatchStanding {
  /** Mismatches in the hours of the policy up to now. */
  recent: number;
  /** How many are left before the lock; 0 while locked. */
  left: number;
  /** End of the lock; null if there is none. */
  lockedUntil: IsoInstant | null;
}

/**
 * Domain rule 7: so many mismatches within the hours of the policy lock the verification, for as many
 * hours from the last of them.
 * @param instants of the member's mismatches that nothing has lifted, over all contacts and people, in
 *   any order; at least those of the last two times `verificationLockHours`
 */
export function mismatchStanding(
  instants: readonly IsoInstant[],
  policy: { mismatches: number; verificationLockHours: number },
  now: IsoInstant,
): MismatchStanding {
  const minutes = policy.verificationLockHours * 60;
  const since = addMinutes(now, -minutes);
  const ordered = [...instants].sort();
  const recent = ordered.filter((instant) => instant > since).length;
  const lockedUntil =
    ordered
      .filter((instant, index) => {
        const first = ordered[index - policy.mismatches + 1];
        return first !== undefined && first > addMinutes(instant, -minutes);
      })
      .map((instant) => addMinutes(instant, minutes))
      .filter((until) => until > now)
      .at(-1) ?? null;
  const left = lockedUntil === null ? Math.max(0, policy.mismatches - recent) : 0;
  return { recent, left, lockedUntil };
}

/** Domain rule 6: of so many different values for one name, the third and each further one is a guess. */
export function guessesIn(values: readonly string[]): number {
  return isGuessing(values) ? new Set(values).size - 2 : 0;
}
