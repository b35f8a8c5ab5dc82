import type { Selectable } from 'kysely';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { OutputOf } from '#shared/service-contract/index.ts';
import type { HealthCardTable, ReplacementCardTable } from '../database/schema/papers.ts';

type Cards = OutputOf<'cards.overview'>;

/** A card that counts no more is expired without anybody having to note it. */
export const healthCardState = (
  { state, validTo }: Pick<Selectable<HealthCardTable>, 'state' | 'validTo'>,
  today: IsoDate,
): Cards['healthCards'][number]['state'] =>
  state === 'active' && validTo < today ? 'expired' : state;

export const replacementCardState = (
  { revokedAt, validTo }: Pick<Selectable<ReplacementCardTable>, 'revokedAt' | 'validTo'>,
  today: IsoDate,
): Cards['replacementCards'][number]['state'] => {
  if (revokedAt !== null) {
    return 'revoked';
  }
  return validTo < today ? 'expired' : 'valid';
};
