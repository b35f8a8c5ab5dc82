import type { IsoDate } from '#shared/domain/dates.ts';
import { isMinor, isRepresentationValid } from '#shared/domain/representation.ts';
import type { MemberFlag } from '#shared/service-contract/vocabulary.ts';
import type { MemberRow, Trx } from '../pipeline/handler.ts';

type Flagged = Pick<
  MemberRow,
  | 'memberId'
  | 'birthDate'
  | 'deceasedOn'
  | 'deathReportedAt'
  | 'addressProtected'
  | 'coverTo'
  | 'coverSuspended'
>;

/**
 * What must be known at first glance, in the contract's order (domain rules 10, 11 and 18).
 * @param represented somebody's recorded representation holds on that day
 */
export const flagsOf = (member: Flagged, today: IsoDate, represented: boolean): MemberFlag[] => {
  const stands: Readonly<Record<MemberFlag, boolean>> = {
    deceased: member.deceasedOn !== null,
    // A proven death has outgrown its report.
    deathReported: member.deathReportedAt !== null && member.deceasedOn === null,
    addressProtected: member.addressProtected,
    coverEnded: member.coverTo !== null && member.coverTo < today,
    coverSuspended: member.coverSuspended,
    minor: isMinor(member.birthDate, today),
    represented,
  };
  return flagOrder.filter((flag) => stands[flag]);
};

const flagOrder = [
  'deceased',
  'deathReported',
  'addressProtected',
  'coverEnded',
  'coverSuspended',
  'minor',
  'represented',
] as const satisfies readonly MemberFlag[];

/** Flags of several members by one query; members without flags have an empty list. */
export const flagsOfMembers = async (
  trx: Trx,
  members: readonly Flagged[],
  today: IsoDate,
): Promise<ReadonlyMap<string, MemberFlag[]>> => {
  const represented = await representedAmong(trx, members, today);
  return new Map(
    members.map((member) => [
      member.memberId,
      flagsOf(member, today, represented.has(member.memberId)),
    ]),
  );
};

const representedAmong = async (
  trx: Trx,
  members: readonly Flagged[],
  today: IsoDate,
): Promise<ReadonlySet<string>> => {
  if (members.length === 0) {
    return new Set();
  }
  const byId = new Map(members.map((member) => [member.memberId, member]));
  const records = await trx
    .selectFrom('representation')
    .selectAll()
    .where('memberId', 'in', [...byId.keys()])
    .execute();
  const holds = records.filter((record) => {
    const member = byId.get(record.memberId);
    return (
      member !== undefined &&
      isRepresentationValid(
        record,
        { birthDate: member.birthDate, deceased: member.deceasedOn !== null },
        today,
      )
    );
  });
  return new Set(holds.map(({ memberId }) => memberId));
};
