import type { OperationName } from '#shared/service-contract/index.ts';
import type { Context, MemberRow, Trx } from '../pipeline/handler.ts';

/**
 * Domain rule 11: the insurance through a main insured whose death is known or reported ends and must be
 * checked. Says that and nothing else of the main insured's record.
 */
export const mainInsuranceEnds = async (
  trx: Trx,
  { mainInsuredId, staffRelated }: MemberRow,
): Promise<boolean> => {
  if (mainInsuredId === null) {
    return false;
  }
  const gone = await trx
    .selectFrom('member')
    .select('memberId')
    .where('memberId', '=', mainInsuredId)
    // An employee's record is as if absent beside one that is none (domain rule 10).
    .where('staffRelated', '=', staffRelated)
    .where((column) =>
      column.or([column('deceasedOn', 'is not', null), column('deathReportedAt', 'is not', null)]),
    )
    .executeTakeFirst();
  return gone !== undefined;
};

/** Whoever has a dependant's record open learns that something about it changed (domain rule 29). */
export const tellDependants = async (
  { trx, emit }: Pick<Context<OperationName>, 'trx' | 'emit'>,
  mainInsuredId: string,
): Promise<void> => {
  const dependants = await trx
    .selectFrom('member')
    .select(['memberId', 'version'])
    .where('mainInsuredId', '=', mainInsuredId)
    .execute();
  for (const { memberId, version } of dependants) {
    emit('memberChanged', memberId, version, { kind: 'member', memberId });
  }
};
