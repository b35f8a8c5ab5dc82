import type { IsoDate } from '#shared/domain/dates.ts';
import type { MemberRow, Row } from '../rows.ts';
import type { Making } from '../world.ts';

type HealthCard = Row<'healthCard'>;

const YEARS = 5;

/** A card sent out on a day; it counts for five years, to the end of the month. */
export function activeCard(made: Making, member: MemberRow, issuedOn: IsoDate): HealthCard {
  return {
    cardId: made.random.uuid(),
    memberId: member.memberId,
    iccsn: made.numbers.iccsn(),
    state: 'active',
    issuedOn,
    validTo: made.calendar.monthEnd(made.calendar.yearsAfter(issuedOn, YEARS)),
    blockedOn: null,
    blockedCause: null,
    orderReason: null,
    orderedAt: null,
  };
}

export function blockedCard(
  made: Making,
  member: MemberRow,
  blockedOn: IsoDate,
  blockedCause: HealthCard['blockedCause'],
): HealthCard {
  const issuedOn = made.calendar.plus(blockedOn, -made.random.between(30, 1_200));
  return { ...activeCard(made, member, issuedOn), state: 'blocked', blockedOn, blockedCause };
}

/** The one before, replaced when its time was up. */
export function expiredCard(made: Making, member: MemberRow, next: IsoDate): HealthCard {
  const issuedOn = made.calendar.yearsAfter(made.calendar.plus(next, -20), -YEARS);
  const validTo = made.calendar.plus(made.calendar.monthStart(next), -1);
  return { ...activeCard(made, member, issuedOn), state: 'expired', validTo };
}

/** Not produced yet: no number. */
export function orderedCard(
  made: Making,
  member: MemberRow,
  daysAgo: number,
  orderReason: string,
): HealthCard {
  const orderedAt = made.calendar.instant(daysAgo, made.random);
  const issuedOn = made.calendar.daysAgo(daysAgo);
  const card = activeCard(made, member, issuedOn);
  return { ...card, iccsn: null, state: 'ordered', orderReason, orderedAt };
}

/** What an ordinary member has in the drawer: the card in use, older ones, lost ones, one underway. */
export function ordinaryHealthCards(made: Making, member: MemberRow): HealthCard[] {
  const { random, calendar } = made;
  const held = calendar.ageInDays(member.coverFrom);
  const days = random.between(10, Math.max(11, Math.min(held, YEARS * 365 - 40)));
  const issuedOn = calendar.daysAgo(days);
  const older = held > days + YEARS * 365 ? [expiredCard(made, member, issuedOn)] : [];
  if (member.coverTo !== null && member.coverTo < calendar.asOf) {
    return [...older, blockedCard(made, member, calendar.plus(member.coverTo, 1), null)];
  }
  if (random.chance(0.035)) return [...older, ...lostAndOrdered(made, member)];
  const lost = random.chance(0.05)
    ? [blockedCard(made, member, calendar.plus(issuedOn, -random.between(3, 12)), 'lost')]
    : [];
  return [...older, ...lost, activeCard(made, member, issuedOn)];
}

function lostAndOrdered(made: Making, member: MemberRow): HealthCard[] {
  const days = made.random.between(0, 9);
  const cause = made.random.chance(0.8) ? 'lost' : 'stolen';
  return [
    blockedCard(made, member, made.calendar.daysAgo(days), cause),
    orderedCard(made, member, days, cause),
  ];
}
