import type { MemberRow, Trx } from '../../pipeline/handler.ts';
import type { Criteria } from './criteria.ts';

/** What ranking and hits need of a member; what proves who is speaking is hardly among it. */
export const candidateColumns = [
  'memberId',
  'kvnr',
  'title',
  'firstName',
  'lastName',
  'previousNames',
  'birthDate',
  'postcode',
  'town',
  'phoneE164',
  'deceasedOn',
  'deathReportedAt',
  'addressProtected',
  'coverTo',
  'coverSuspended',
] as const satisfies readonly (keyof MemberRow)[];
export type Candidate = Pick<MemberRow, (typeof candidateColumns)[number]>;

/** Whose records a lookup finds, and how many it looks at. */
export interface Scope {
  readonly staffRelated: boolean;
  readonly limit: number;
}

/** By a number that stands for a person or a line: KVNR, tracking ID, phone. */
export const findByIdentifier = async (
  trx: Trx,
  { kvnr, trackingId, phone }: Pick<Criteria, 'kvnr' | 'trackingId' | 'phone'>,
  { staffRelated, limit }: Scope,
): Promise<Candidate[]> => {
  const members = trx
    .selectFrom('member')
    .select(candidateColumns)
    .where('staffRelated', '=', staffRelated)
    .limit(limit);
  if (kvnr !== null) {
    return members.where('kvnr', '=', kvnr).execute();
  }
  if (trackingId !== null) {
    const holder = trx
      .selectFrom('document')
      .select('memberId')
      .where('trackingId', '=', trackingId);
    return members.where('memberId', 'in', holder).execute();
  }
  return members.where('phoneE164', '=', phone).execute();
};
