import type { Policy } from '#shared/domain/policy.ts';
import { levelFrom } from '#shared/domain/verification-rules.ts';
import { type Level, levelSuffices } from '#shared/service-contract/vocabulary.ts';
import type { StandingRow, Trx } from '../../pipeline/handler.ts';
import { attemptsOf } from './attempts.ts';

/** What the matches reach now (domain rule 5); a level once reached does not fall by a further answer. */
export const raiseLevel = async (
  trx: Trx,
  standing: StandingRow,
  policy: Policy,
): Promise<Level> => {
  const attempts = await attemptsOf(trx, standing);
  const proven = levelFrom(
    attempts.filter(({ matched }) => matched).map(({ factor }) => factor),
    policy.weakPairs,
  );
  if (levelSuffices(standing.level, proven)) {
    return standing.level;
  }
  await trx
    .updateTable('contactMember')
    .set({ level: proven })
    .where('contactId', '=', standing.contactId)
    .where('memberId', '=', standing.memberId)
    .execute();
  return proven;
};
