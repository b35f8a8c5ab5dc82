import { type AgeBand, type AgeFit, type AgeRange, ageFit } from './age-band.ts';

/**
 * Which partner programmes somebody may be advised of (domain rules 12, 23 and 24). Nothing medical
 * goes in: what only the caller can say, such as a pregnancy, comes out as a question.
 */
export const programmeIds = [
  'teleClinic',
  'betterDoc',
  'ammely',
  'kinderheldin',
  'babyCare',
  'aumio',
  'careDiagnostica',
  'eidCard',
] as const;
export type ProgrammeId = (typeof programmeIds)[number];

export interface ProgrammeConditions {
  /** Whose age counts: the insured person's own, or that of a child for whom an adult uses it. */
  readonly whose: 'own' | 'child';
  readonly age: AgeRange | null;
  /** Opens in the app only after identification. */
  readonly smart: boolean;
  /** Beside all that, what only the caller knows. */
  readonly ask: 'pregnancy' | 'pregnancyOrChild' | 'citizenship' | null;
}

const none: ProgrammeConditions = { whose: 'own', age: null, smart: false, ask: null };

/**
 * The conditions that HEK has published. BabyCare and CARE diagnostica are described among the services
 * of the smart area, Aumio says so itself.
 */
export const programmes: Readonly<Record<ProgrammeId, ProgrammeConditions>> = {
  teleClinic: none,
  betterDoc: none,
  ammely: { ...none, ask: 'pregnancyOrChild' },
  // From the known pregnancy to the day before the child's first birthday.
  kinderheldin: {
    whose: 'child',
    age: { from: null, to: 0 },
    smart: false,
    ask: 'pregnancyOrChild',
  },
  babyCare: { ...none, smart: true, ask: 'pregnancy' },
  // Children from the sixth birthday to the day before the thirteenth.
  aumio: { whose: 'child', age: { from: 6, to: 12 }, smart: true, ask: null },
  // From the fortieth birthday to the day before the fifty-fifth.
  careDiagnostica: { whose: 'own', age: { from: 40, to: 54 }, smart: true, ask: null },
  // The online card for citizens of the European Economic Area without a German identity card.
  eidCard: { whose: 'own', age: { from: 16, to: null }, smart: false, ask: 'citizenship' },
};

/** Below this age nobody can identify for smart, and nobody is taken for a parent. */
export const LEAST_AGE_FOR_SMART = 16;

/** The insured person as far as the level shows them. */
export interface ProgrammePerson {
  readonly age: AgeBand;
  /** smart or smarthealth in the app. */
  readonly smart: boolean;
  readonly alive: boolean;
  readonly covered: boolean;
  /** Children insured through this person; empty also while the level does not show them. */
  readonly children: readonly AgeBand[];
}

export type ProgrammeVerdict =
  /** Fits and can be used at once. */
  | 'fits'
  /** Fits; in the app only after identification as a smart user. */
  | 'fitsAfterSmart'
  /** Depends on something the caller must say. */
  | 'ask'
  | 'no';

export type ProgrammeReason =
  | 'tooYoung'
  | 'tooOld'
  /** Only the birth year is known, and the birthday decides. */
  | 'birthdayDecides'
  | 'childsAge'
  | 'pregnancy'
  | 'pregnancyOrChild'
  | 'citizenship'
  /** A child in the age is insured through this person. */
  | 'throughChild'
  /** The child itself is open; an adult's app carries it. */
  | 'throughAdultsApp'
  | 'coverEnded'
  | 'deceased';

export interface ProgrammeAdvice {
  readonly programme: ProgrammeId;
  readonly verdict: ProgrammeVerdict;
  /** null: there is nothing to add. */
  readonly reason: ProgrammeReason | null;
}

/** Every programme in the order of the list, with what may be said of it to this person. */
export const adviceFor = (person: ProgrammePerson): readonly ProgrammeAdvice[] =>
  programmeIds.map((programme) => ({ programme, ...adviceOn(programmes[programme], person) }));

type Advice = Omit<ProgrammeAdvice, 'programme'>;

const no = (reason: ProgrammeReason): Advice => ({ verdict: 'no', reason });
const ask = (reason: ProgrammeReason): Advice => ({ verdict: 'ask', reason });

function adviceOn(conditions: ProgrammeConditions, person: ProgrammePerson): Advice {
  if (!person.alive) return no('deceased');
  if (!person.covered) return no('coverEnded');
  return conditions.whose === 'child'
    ? adviceForChild(conditions, person)
    : adviceForSelf(conditions, person);
}

const usable = ({ smart }: ProgrammeConditions, person: ProgrammePerson): ProgrammeVerdict =>
  smart && !person.smart ? 'fitsAfterSmart' : 'fits';

const fitOf = (band: AgeBand, range: AgeRange | null): AgeFit =>
  range === null ? 'within' : ageFit(band, range);

function adviceForSelf(conditions: ProgrammeConditions, person: ProgrammePerson): Advice {
  const fit = fitOf(person.age, conditions.age);
  if (fit === 'tooYoung' || fit === 'tooOld') return no(fit);
  if (fit === 'birthdayDecides') return ask(fit);
  if (conditions.ask !== null) return ask(conditions.ask);
  return { verdict: usable(conditions, person), reason: null };
}

/** The open record may be the child's, or that of the adult who would use it for a child. */
function adviceForChild(conditions: ProgrammeConditions, person: ProgrammePerson): Advice {
  const own = fitOf(person.age, conditions.age);
  if (own === 'within') return { verdict: usable(conditions, person), reason: 'throughAdultsApp' };
  if (own === 'birthdayDecides') return ask(own);
  if (person.age.most < LEAST_AGE_FOR_SMART) return no(own);
  const fits = person.children.map((child) => fitOf(child, conditions.age));
  if (fits.includes('within')) {
    return { verdict: usable(conditions, person), reason: 'throughChild' };
  }
  // A child may be insured elsewhere or through the other parent: its absence here proves nothing.
  return ask(conditions.ask ?? 'childsAge');
}
