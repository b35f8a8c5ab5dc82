import type { PermissionSet } from '#shared/service-contract/vocabulary.ts';

const serving: Readonly<Record<PermissionSet, boolean>> = {
  agent: true,
  branch: true,
  'staff-desk': true,
  lead: false,
  privacy: false,
};

/** Sets whose people serve members; leads and data protection never act for one. */
export const servesMembers = (set: PermissionSet): boolean => serving[set];
