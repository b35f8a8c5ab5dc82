import type { PermissionSet } from '../service-contract/vocabulary.ts';

/** The person behind each training account; the account's name is that of the set. Invented people. */
export const trainingAccountNames = {
  agent: 'Jana Petersen',
  branch: 'Tobias Lehmann',
  lead: 'Sabine Brandt',
  'staff-desk': 'Miriam Ostermann',
  privacy: 'Henrik Vollmer',
} as const satisfies Record<PermissionSet, string>;
