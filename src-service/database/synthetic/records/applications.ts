import { yearOf } from '#shared/domain/dates.ts';
import { ApplicationState } from '#shared/service-contract/applications.ts';
import type { MemberRow, Row } from '../rows.ts';
import type { Making } from '../world.ts';

type Application = Row<'application'>;

/** An application in a state (domain rule 22): sick-note periods that came in, payments ordered. */
export function application(
  made: Making,
  member: MemberRow,
  kind: Application['kind'],
  state: Application['state'],
): Application {
  const { random, calendar } = made;
  const isOver = state === 'closed' || state === 'rejected';
  const days = isOver ? random.between(60, 300) : random.between(8, 45);
  const hasNotes = kind !== 'maternityPay';
  const periods = hasNotes ? sickNotes(made, days, kind === 'sickPay' ? 3 : 1) : [];
  const isPaid = state === 'paymentOrdered' || state === 'closed';
  const payments = periods.map(({ from, to }) => ({
    orderedOn: calendar.plus(to, random.between(3, 6)),
    from,
    to,
  }));
  return {
    applicationId: random.uuid(),
    memberId: member.memberId,
    kind,
    state,
    receivedOn: calendar.daysAgo(days),
    stateSince: calendar.daysAgo(
      state === 'received' ? days : random.between(0, Math.min(days, 20)),
    ),
    sickNotePeriods: periods,
    endsOn: kind === 'sickPay' && state === 'closed' ? lastDay(periods) : null,
    payments: isPaid ? payments.filter(({ orderedOn }) => orderedOn <= calendar.asOf) : [],
  };
}

const lastDay = (periods: readonly { to: string }[]): string | null =>
  periods
    .map(({ to }) => to)
    .toSorted()
    .at(-1) ?? null;

/** Periods one after the other, each received a day or two after it began. */
function sickNotes({ random, calendar }: Making, days: number, most: number) {
  let start = days + 6;
  return Array.from({ length: random.between(1, most) }, () => {
    const length = random.between(2, most === 1 ? 4 : 12);
    const from = calendar.daysAgo(start);
    const to = calendar.daysAgo(start - length);
    const receivedOn = calendar.daysAgo(Math.max(0, start - random.between(1, 2)));
    start -= length + 1;
    return { from, to, receivedOn };
  });
}

/**
 * What one parent has used of the Kinderkrankengeld days for a child this year, as the benefits
 * department recorded it (domain rule 22).
 */
export const parentStatus = (
  { calendar }: Making,
  child: MemberRow,
  parent: MemberRow,
  recorded: Pick<Row<'parentStatus'>, 'status' | 'usedDays'>,
): Row<'parentStatus'> => ({
  childId: child.memberId,
  parentId: parent.memberId,
  year: yearOf(calendar.asOf),
  ...recorded,
});

/** The age from which a child gives no claim any more (§ 45 SGB V). */
const TOO_OLD = 12;

/** Recorded for most families with small children, and not for all. */
export const ordinaryParentStatus = (
  made: Making,
  child: MemberRow,
  parents: readonly MemberRow[],
): Row<'parentStatus'>[] => {
  const { random, calendar } = made;
  if (calendar.age(child.birthDate) >= TOO_OLD || !random.chance(0.7)) return [];
  const status = parents.length === 1 ? 'singleParent' : 'eachParent';
  return parents.map((parent) =>
    parentStatus(made, child, parent, { status, usedDays: random.between(0, 9) }),
  );
};

export function ordinaryApplications(made: Making, member: MemberRow): Application[] {
  const { random, calendar } = made;
  const age = calendar.age(member.birthDate);
  if (member.insuredStatus !== '1' || age < 18 || !random.chance(0.1)) return [];
  const isExpecting = member.sex === 'female' && age >= 22 && age <= 43 && random.chance(0.2);
  const kind = isExpecting ? 'maternityPay' : random.chance(0.6) ? 'sickPay' : 'childSickPay';
  return [application(made, member, kind, random.pick(ApplicationState.options))];
}
