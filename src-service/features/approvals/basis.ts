import type { ApprovableOperation } from '#shared/service-contract/approvals.ts';
import { canonicalText } from '../../access-log/entry.ts';
import type { MemberRow } from '../../pipeline/handler.ts';
import type { ServiceParts } from '../../pipeline/parts.ts';
import { postalAddressOf } from '../../records/address.ts';

/**
 * Salted digest of what of the record a decision rests on: where it goes, or the report that is undone.
 * What was approved for one address goes to no other.
 */
export const basisOf = (
  operation: ApprovableOperation,
  member: MemberRow,
  { digest }: Pick<ServiceParts, 'digest'>,
): string =>
  digest(
    canonicalText(
      operation === 'deaths.undoReport'
        ? { deathReportedAt: member.deathReportedAt }
        : { address: postalAddressOf(member) },
    ),
  );
