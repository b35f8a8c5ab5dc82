import { permissionSets } from '#shared/service-contract/vocabulary.ts';
import { plainFile } from '../files.ts';
import { familyInsured } from '../members.ts';
import type { MemberFile, MemberRow, Row } from '../rows.ts';
import { making, type World } from '../world.ts';
import { app, homeOf, somebody } from './somebody.ts';
import { trainingPersons } from './training-persons.ts';

export interface Staff {
  files: MemberFile[];
  person: Row<'person'>[];
  personRelative: Row<'personRelative'>[];
}

/**
 * The people of the training accounts are members themselves, and so are a spouse and a child of each:
 * records that they may not open (domain rule 10).
 */
export function staff(world: World): Staff {
  const found: Staff = { files: [], person: [], personRelative: [] };
  for (const [index, set] of permissionSets.entries()) {
    const { firstName, lastName, ...account } = trainingPersons[set];
    const made = making(world, 'staff', index);
    const sex: MemberRow['sex'] = set === 'branch' || set === 'privacy' ? 'male' : 'female';
    const traits = { ...app.smart, staffRelated: true };
    const own = somebody(made, { firstName, lastName, sex, age: 33 + index * 4 }, traits);
    const at = homeOf(own);
    const partner = somebody(
      made,
      { ...partners[set], lastName, sex: sex === 'male' ? 'female' : 'male', age: 35 + index * 4 },
      { staffRelated: true },
      at,
    );
    const child = somebody(
      made,
      { ...children[set], lastName, sex: 'female', age: 6 + index },
      { staffRelated: true },
      at,
    );
    const family = [own, partner, { ...child, ...familyInsured(own) }];
    found.files.push(...family.map((one) => plainFile(made, one)));
    found.person.push({ ...account, ownMemberId: own.memberId });
    found.personRelative.push(
      ...family.map(({ memberId }) => ({ personId: account.personId, memberId })),
    );
  }
  return found;
}

const partners = {
  agent: { firstName: 'Hauke' },
  branch: { firstName: 'Nadine' },
  lead: { firstName: 'Olaf' },
  'staff-desk': { firstName: 'Arne' },
  privacy: { firstName: 'Claudia' },
};
const children = {
  agent: { firstName: 'Lotta' },
  branch: { firstName: 'Frieda' },
  lead: { firstName: 'Johanna' },
  'staff-desk': { firstName: 'Mathilda' },
  privacy: { firstName: 'Greta' },
};
