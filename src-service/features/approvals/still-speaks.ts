import type { IsoDate } from '#shared/domain/dates.ts';
import { isRepresentationValid } from '#shared/domain/representation.ts';
import type { MemberRow, Trx } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import type { ApprovalRow } from './rows.ts';

/**
 * Domain rule 9: a representation that ended between request and decision carries nothing any more.
 * @throws Refusal `representationNotValid`
 */
export const assertStillSpeaks = async (
  { trx, today }: { readonly trx: Trx; readonly today: IsoDate },
  { speaker }: Pick<ApprovalRow, 'speaker'>,
  { memberId, birthDate, deceasedOn }: MemberRow,
): Promise<void> => {
  if (speaker?.kind !== 'representative') {
    return;
  }
  const record = await trx
    .selectFrom('representation')
    .selectAll()
    .where('representationId', '=', speaker.representationId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  const represented = { birthDate, deceased: deceasedOn !== null };
  if (record === undefined || !isRepresentationValid(record, represented, today)) {
    refuse('representationNotValid');
  }
};
