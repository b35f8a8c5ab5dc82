import type { PermissionSet } from '#shared/service-contract/vocabulary.ts';

const sets: readonly string[] = [
  'agent',
  'branch',
  'lead',
  'staff-desk',
  'privacy',
] satisfies readonly PermissionSet[];

/** The log keeps the name of a set as text; one that is gone since is shown as it stands. */
export const isPermissionSet = (text: string): text is PermissionSet => sets.includes(text);
