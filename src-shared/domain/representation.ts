import { age, type IsoDate } from './dates.ts';

/** A recorded right to speak for a member; never inferred (domain rule 9, § 13 SGB X). */
export const representationTypes = [
  'parent',
  'guardian',
  'vollmacht',
  'betreuung',
  'heir',
] as const;
export type RepresentationType = (typeof representationTypes)[number];

export const representationScopes = ['all', 'information', 'cards', 'benefits'] as const;
export type RepresentationScope = (typeof representationScopes)[number];

export interface RepresentationRecord {
  type: RepresentationType;
  scopes: readonly RepresentationScope[];
  validFrom: IsoDate;
  /** Last day; null = until ended. */
  validTo: IsoDate | null;
  /** Day on which it was ended; it does not count on that day any more. */
  endedOn: IsoDate | null;
  /** May receive or redirect money. */
  money: boolean;
}

/** What about the represented member decides whether a record holds. */
export interface RepresentedMember {
  birthDate: IsoDate;
  deceased: boolean;
}

/** § 36 (1) SGB I. */
const AGE_TO_ACT_ALONE = 15;
/** § 2 BGB. */
const AGE_OF_MAJORITY = 18;

/** From the 15th birthday a member may act alone. */
export function mayActAlone(birthDate: IsoDate, on: IsoDate): boolean {
  return age(birthDate, on) >= AGE_TO_ACT_ALONE;
}

export function isMinor(birthDate: IsoDate, on: IsoDate): boolean {
  return age(birthDate, on) < AGE_OF_MAJORITY;
}

/** From 15 to 17 a parent hears about the member only with their consent or by record (rule 9). */
export function needsOwnConsentForParents(birthDate: IsoDate, on: IsoDate): boolean {
  return mayActAlone(birthDate, on) && isMinor(birthDate, on);
}

/** True if the record is in force on a day, whatever it covers. */
export function isRepresentationValid(
  record: RepresentationRecord,
  member: RepresentedMember,
  on: IsoDate,
): boolean {
  const inTime =
    record.validFrom <= on &&
    (record.validTo === null || on <= record.validTo) &&
    (record.endedOn === null || on < record.endedOn);
  // Heirs act by record after the death, everybody else until then (domain rule 11).
  if (!inTime || member.deceased !== (record.type === 'heir')) return false;
  const endsWithMajority = record.type === 'parent' || record.type === 'guardian';
  return !endsWithMajority || isMinor(member.birthDate, on);
}

/** True if the record reaches as far as the matter at hand. */
export function coversScope(
  record: Pick<RepresentationRecord, 'scopes'>,
  needed: RepresentationScope,
): boolean {
  return record.scopes.includes('all') || record.scopes.includes(needed);
}

export const representationEvidences = [
  'birthRecord',
  'courtOrder',
  'signedPowerOfAttorney',
  'certificateOfInheritance',
  'statementAtBranch',
] as const;
export type RepresentationEvidence = (typeof representationEvidences)[number];

/** What can prove which representation (domain rule 9; §§ 1629, 1789, 1814, 1922 BGB, § 13 SGB X). */
const evidenceOf: Readonly<Record<RepresentationType, readonly RepresentationEvidence[]>> = {
  parent: ['birthRecord', 'courtOrder', 'statementAtBranch'],
  guardian: ['courtOrder'],
  vollmacht: ['signedPowerOfAttorney', 'statementAtBranch'],
  betreuung: ['courtOrder'],
  heir: ['certificateOfInheritance', 'courtOrder'],
};

/** True if such an evidence can prove such a representation. */
export function provesRepresentation(
  evidence: RepresentationEvidence,
  type: RepresentationType,
): boolean {
  return evidenceOf[type].includes(evidence);
}
