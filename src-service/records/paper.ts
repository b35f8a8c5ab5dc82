import type { Policy } from '#shared/domain/policy.ts';
import type { Channel, PermissionSet } from '#shared/service-contract/vocabulary.ts';

/**
 * Domain rules 16 and 19: paper goes over a counter only, to somebody who stands before a person of
 * the branch or of the protected desk, and only where policy allows hand-overs.
 */
export const paperOverTheCounter = (
  { permissionSet, channel }: { readonly permissionSet: PermissionSet; readonly channel: Channel },
  { branchHandOver }: Pick<Policy, 'branchHandOver'>,
): boolean =>
  branchHandOver &&
  channel === 'walkIn' &&
  (permissionSet === 'branch' || permissionSet === 'staff-desk');
