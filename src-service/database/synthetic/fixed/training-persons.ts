import type { PermissionSet } from '#shared/service-contract/vocabulary.ts';
import type { Row } from '../rows.ts';

type TrainingPerson = Omit<Row<'person'>, 'ownMemberId'> & {
  firstName: string;
  lastName: string;
};

const person = (
  permissionSet: PermissionSet,
  number: number,
  firstName: string,
  lastName: string,
): TrainingPerson => ({
  personId: `00000000-0000-4000-8000-00000000000${number}`,
  account: permissionSet,
  displayName: `${firstName} ${lastName}`,
  permissionSet,
  firstName,
  lastName,
});

/** One account for each permission set; account = name of the set, ids never change. */
export const trainingPersons: Readonly<Record<PermissionSet, TrainingPerson>> = {
  agent: person('agent', 1, 'Jana', 'Petersen'),
  branch: person('branch', 2, 'Tobias', 'Lehmann'),
  lead: person('lead', 3, 'Sabine', 'Brandt'),
  'staff-desk': person('staff-desk', 4, 'Miriam', 'Ostermann'),
  privacy: person('privacy', 5, 'Henrik', 'Vollmer'),
};
