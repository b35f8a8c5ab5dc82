import type { PermissionSet } from '#shared/service-contract/vocabulary.ts';
import { trainingAccountNames } from '#shared/training/accounts.ts';
import type { Row } from '../rows.ts';

type TrainingPerson = Omit<Row<'person'>, 'ownMemberId'> & {
  firstName: string;
  lastName: string;
};

const person = (permissionSet: PermissionSet, number: number): TrainingPerson => {
  const displayName = trainingAccountNames[permissionSet];
  const [firstName = '', lastName = ''] = displayName.split(' ');
  return {
    personId: `00000000-0000-4000-8000-00000000000${number}`,
    account: permissionSet,
    displayName,
    permissionSet,
    firstName,
    lastName,
  };
};

/** One account for each permission set; account = name of the set, ids never change. */
export const trainingPersons: Readonly<Record<PermissionSet, TrainingPerson>> = {
  agent: person('agent', 1),
  branch: person('branch', 2),
  lead: person('lead', 3),
  'staff-desk': person('staff-desk', 4),
  privacy: person('privacy', 5),
};
