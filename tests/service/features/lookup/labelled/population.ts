import { nameKey, nameTokens } from '#shared/domain/names.ts';
import type { SyntheticData } from '../../../../../src-service/database/synthetic/generate.ts';
import type { MemberRow } from '../../../../../src-service/database/synthetic/rows.ts';

/** Somebody who can be looked for, with what a caller may read out. */
export interface Person extends MemberRow {
  readonly trackingIds: readonly string[];
}

/**
 * Whom an ordinary desk can find (domain rule 10), as the generator made them.
 * @param every only every so-manieth of them, where all would need too much memory
 */
export const peopleOf = (data: SyntheticData, every = 1): Person[] => {
  const people: Person[] = [];
  let position = 0;
  for (const { member, document } of data.batches()) {
    const sent = new Map<string, string[]>();
    for (const { memberId, trackingId } of document) {
      if (trackingId !== null) {
        sent.set(memberId, [...(sent.get(memberId) ?? []), trackingId]);
      }
    }
    for (const one of member) {
      position += 1;
      if (!one.staffRelated && position % every === 0) {
        people.push({ ...one, trackingIds: sent.get(one.memberId) ?? [] });
      }
    }
  }
  return people;
};

const keysOfNames = new Map<string, readonly string[]>();

/** The words of a name in the form under which all spellings meet. */
export const keysOf = (name: string): readonly string[] => {
  const keys = keysOfNames.get(name) ?? nameTokens(name).map(nameKey);
  keysOfNames.set(name, keys);
  return keys;
};

const wordsOf = ({ firstName, lastName, previousNames }: Person): readonly string[] =>
  [firstName, lastName, ...previousNames].flatMap(keysOf);

/** True if every word of these names is one of the person's. */
export const isNamed = (person: Person, names: readonly string[]): boolean => {
  const words = wordsOf(person);
  return names.flatMap(keysOf).every((word) => words.includes(word));
};
