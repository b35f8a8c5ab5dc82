import type { Selectable } from 'kysely';
import { childSickPayLeft } from '#shared/domain/benefit-tables.ts';
import { type IsoDate, yearOf } from '#shared/domain/dates.ts';
import type {
  ApplicationDetails,
  ApplicationEntry,
  ChildDays,
} from '#shared/service-contract/applications.ts';
import type { ApplicationTable } from '../../database/schema/work.ts';
import type { MemberRow, Trx } from '../../pipeline/handler.ts';

export type ApplicationRow = Selectable<ApplicationTable>;

/** Newest first. */
export const applicationsOf = (trx: Trx, memberId: string): Promise<ApplicationRow[]> =>
  trx
    .selectFrom('application')
    .selectAll()
    .where('memberId', '=', memberId)
    .orderBy('receivedOn', 'desc')
    .orderBy('applicationId')
    .execute();

export const applicationOf = (
  trx: Trx,
  memberId: string,
  applicationId: string,
): Promise<ApplicationRow | undefined> =>
  trx
    .selectFrom('application')
    .selectAll()
    .where('applicationId', '=', applicationId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();

/** State and dates, and nothing about health (domain rule 8). */
export const applicationEntry = ({
  applicationId,
  kind,
  state,
  receivedOn,
  stateSince,
}: ApplicationRow): ApplicationEntry => ({ applicationId, kind, state, receivedOn, stateSince });

/** What stays masked until asked for (domain rules 8 and 22). */
export const applicationDetails = async (
  trx: Trx,
  member: MemberRow,
  row: ApplicationRow,
  today: IsoDate,
): Promise<ApplicationDetails> => {
  const year = yearOf(today);
  const byDay = (one: { readonly from: IsoDate }, other: { readonly from: IsoDate }) =>
    one.from.localeCompare(other.from);
  return {
    ...applicationEntry(row),
    sickNotePeriods: row.sickNotePeriods.toSorted(byDay),
    payments: row.payments.toSorted(byDay),
    endsOn: row.endsOn,
    children: row.kind === 'childSickPay' ? await childDaysOf(trx, member, year) : null,
    year,
  };
};

/**
 * Kinderkrankengeld days of this parent, per child with a recorded status. Only this parent's own rows
 * are read: what the other one used is theirs (domain rule 22). Children of the protected desk are as
 * if absent elsewhere (rule 10).
 */
const childDaysOf = async (trx: Trx, parent: MemberRow, year: number): Promise<ChildDays[]> => {
  const rows = await trx
    .selectFrom('parentStatus')
    .innerJoin('member', 'member.memberId', 'parentStatus.childId')
    .select(['firstName', 'birthDate', 'status', 'usedDays'])
    .where('parentId', '=', parent.memberId)
    .where('year', '=', year)
    .where('staffRelated', '=', parent.staffRelated)
    .orderBy('birthDate')
    .orderBy('memberId')
    .execute();
  const forAll = rows.reduce((sum, { usedDays }) => sum + usedDays, 0);
  return rows.flatMap(({ firstName, birthDate, status, usedDays }) => {
    const daysLeft = childSickPayLeft(year, status, { forChild: usedDays, forAll });
    return daysLeft === null
      ? []
      : [{ firstName, birthYear: yearOf(birthDate), status, usedDays, daysLeft }];
  });
};
