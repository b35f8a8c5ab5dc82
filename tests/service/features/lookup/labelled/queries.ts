import { Random } from '../../../../../src-service/database/synthetic/random.ts';
import { type Kind, kinds, type Wording } from './kinds.ts';
import { isNamed, type Person } from './population.ts';

/** A text and the person who is meant by it. */
export interface Query {
  readonly kind: string;
  readonly text: string;
  /** Names of the record that are meant in the text. */
  readonly names: readonly string[];
  readonly memberId: string;
}

/**
 * The two halves: one to tune on, one that is only measured. Each has members of its own seed, and
 * draws its queries with it.
 */
export const halves = { tuning: { seed: 1 }, heldOut: { seed: 2 } } as const;

/** The day both are told from. */
export const asOf = '2026-03-10';

const MOST_TRIES = 20_000;

/** The same people and seed always give the same queries, by the table of kinds. */
export const queriesFor = (
  people: readonly Person[],
  seed: number,
  isClear: (people: readonly Person[], person: Person, wording: Wording) => boolean = isOnlyOne,
): Query[] => kinds.flatMap((kind) => queriesOf(kind, people, seed, isClear));

const queriesOf = (
  { kind, count, word }: Kind,
  people: readonly Person[],
  seed: number,
  isClear: NonNullable<Parameters<typeof queriesFor>[2]>,
): Query[] => {
  const random = new Random(seed, `queries: ${kind}`);
  const found: Query[] = [];
  for (let tries = 0; found.length < count; tries += 1) {
    if (tries > MOST_TRIES) {
      throw new RangeError(`Too few people for “${kind}”.`);
    }
    const person = random.pick(people);
    const wording = word(person, found.length, random);
    const isNew = found.every(({ memberId }) => memberId !== person.memberId);
    if (wording !== null && isNew && isClear(people, person, wording)) {
      const { text, names } = wording;
      found.push({ kind, text, names, memberId: person.memberId });
    }
  }
  return found;
};

/** Nobody else fits the names and the rest as well: there is one right answer. */
const isOnlyOne = (
  people: readonly Person[],
  { memberId }: Person,
  { names, fits }: Wording,
): boolean =>
  people.every((other) => other.memberId === memberId || !fits(other) || !isNamed(other, names));
