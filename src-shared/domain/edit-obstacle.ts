/** What of a record a person may have changed. */
export const editedFields = ['address', 'phone', 'email', 'name', 'bank'] as const;
export type EditedField = (typeof editedFields)[number];

/** Why a field of this record is changed by nobody, or not by whoever speaks, with the domain rule. */
export const editObstacleRules = {
  deathKnown: 11,
  minorByRepresentative: 9,
  accountOfMainInsured: 9,
} as const;
export type EditObstacle = keyof typeof editObstacleRules;

/** What about the member decides it. */
export interface EditedMember {
  /** Deceased, or reported so. */
  readonly dead: boolean;
  readonly minor: boolean;
  readonly familyInsured: boolean;
}

/**
 * Domain rules 9 and 11: nobody changes what a dead person left; a minor's home, name and money are the
 * matter of whoever represents them (§§ 11, 1629 BGB), while from 15 they say themselves how they are
 * reached. Who is family-insured pays nothing and has no account here (§ 10 SGB V).
 */
export function editObstacle(
  field: EditedField,
  { dead, minor, familyInsured }: EditedMember,
  byRepresentative: boolean,
): EditObstacle | null {
  if (dead) return 'deathKnown';
  if (field === 'bank' && familyInsured) return 'accountOfMainInsured';
  const ownMatter = field === 'phone' || field === 'email';
  return minor && !ownMatter && !byRepresentative ? 'minorByRepresentative' : null;
}
