import type { Trx } from '../../pipeline/handler.ts';
import { findByIdentifier } from './candidates.ts';
import type { Criteria } from './criteria.ts';
import { matchWords, memberWords } from './matching.ts';
import { findByName, type NameReading } from './name-search.ts';

/** So many people of one name and birth date nobody has. */
const LIMIT = 50;

/**
 * Domain rule 10: the one line about an employee's or relative's record, only on a full KVNR or on a
 * whole name with the birth date. Everything else is as if there were no such record.
 */
export const isForProtectedDesk = async (
  trx: Trx,
  criteria: Criteria,
  readings: readonly NameReading[],
): Promise<boolean> => {
  const scope = { staffRelated: true, limit: LIMIT };
  if (criteria.kvnr !== null) {
    return (await findByIdentifier(trx, criteria, scope)).length > 0;
  }
  if (criteria.birthDates.length === 0) {
    return false;
  }
  for (const reading of readings) {
    const found = await findByName(trx, criteria, reading, 'near', scope);
    if (found.some((member) => isWhollyNamed(reading, memberWords(member)))) {
      return true;
    }
  }
  return false;
};

/** Whole words in any spelling, the family name among them: no beginnings, typos or sounds. */
const isWhollyNamed = ({ names }: NameReading, words: ReturnType<typeof memberWords>): boolean => {
  const matches = matchWords(names, words) ?? [];
  return (
    matches.every(({ match, whole }) => whole && (match === 'exact' || match === 'variant')) &&
    matches.some(({ part }) => part !== 'first')
  );
};
