import { type IsoDate, yearOf } from '#shared/domain/dates.ts';
import type { MemberHit } from '#shared/service-contract/lookup.ts';
import type { MemberHeader } from '#shared/service-contract/members.ts';
import { type Level, levelSuffices, type MemberFlag } from '#shared/service-contract/vocabulary.ts';
import type { MemberRow, Trx } from '../pipeline/handler.ts';
import { mainInsuranceEnds } from './dependants.ts';
import { flagsOfMembers } from './flags.ts';

/** The town under an address protection would tell where to look (domain rule 10). */
export const shownTown = ({
  town,
  addressProtected,
}: Pick<MemberRow, 'town' | 'addressProtected'>) => (addressProtected ? '' : town);

/** All that a hit, and a header below *simple*, may show (domain rule 2). */
export const hitFields = (
  member: Pick<
    MemberRow,
    'memberId' | 'title' | 'firstName' | 'lastName' | 'birthDate' | 'town' | 'addressProtected'
  >,
  flags: MemberFlag[],
): Omit<MemberHit, 'because'> => ({
  memberId: member.memberId,
  title: member.title,
  firstName: member.firstName,
  lastName: member.lastName,
  birthYear: yearOf(member.birthDate),
  town: shownTown(member),
  flags,
});

/** Who this is, as far as the level allows (domain rules 2, 8 and 26). */
export const memberHeader = async (
  trx: Trx,
  member: MemberRow,
  level: Level,
  today: IsoDate,
): Promise<MemberHeader> => {
  const flags = (await flagsOfMembers(trx, [member], today)).get(member.memberId) ?? [];
  const opens = (needed: Level) => levelSuffices(level, needed);
  return {
    ...hitFields(member, flags),
    level,
    birthDate: opens('high') ? member.birthDate : null,
    language: opens('simple') ? member.language : null,
    communicationNeeds: opens('simple') ? member.communicationNeeds : null,
    insuredStatus: opens('simple') ? member.insuredStatus : null,
    mainInsuranceEnds: opens('simple') ? await mainInsuranceEnds(trx, member) : null,
  };
};
