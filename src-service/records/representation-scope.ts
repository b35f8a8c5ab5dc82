import { coversScope, type RepresentationScope } from '#shared/domain/representation.ts';
import type { StandingRow, Trx } from '../pipeline/handler.ts';
import { refuse } from '../pipeline/refusal.ts';

/**
 * Domain rule 9: a representation reaches as far as its recorded scope. That it holds at all was
 * decided when the speaker was named and the level reached.
 * @throws Refusal `representationNotValid`
 */
export const assertScopeOf = async (
  { trx, standing }: { readonly trx: Trx; readonly standing: StandingRow },
  needed: RepresentationScope,
): Promise<void> => {
  if (standing.speaker?.kind !== 'representative') {
    return;
  }
  const record = await trx
    .selectFrom('representation')
    .select('scopes')
    .where('representationId', '=', standing.speaker.representationId)
    .where('memberId', '=', standing.memberId)
    .executeTakeFirst();
  if (record === undefined || !coversScope(record, needed)) {
    refuse('representationNotValid');
  }
};
