import { dayOf, type IsoInstant } from '#shared/domain/dates.ts';
import { trainingPersons } from '../fixed/training-persons.ts';
import type { MemberRow, Row } from '../rows.ts';
import type { Making } from '../world.ts';

type ReplacementCard = Row<'replacementCard'>;

/** The request day counts (domain rule 17). */
const DAYS_AFTER_REQUEST = 13;

function requested(made: Making, member: MemberRow, daysAgo: number): ReplacementCard {
  const requestedAt: IsoInstant = made.calendar.instant(daysAgo, made.random, 7, 21);
  const validFrom = made.calendar.daysAgo(daysAgo);
  return {
    issueId: made.random.uuid(),
    memberId: member.memberId,
    source: 'app',
    requestedAt,
    validFrom,
    validTo: made.calendar.plus(validFrom, DAYS_AFTER_REQUEST),
    revokedAt: null,
    revokeReason: null,
    reason: null,
    wayOut: null,
    issuedBy: null,
    contactId: null,
    letterContent: null,
    letterSha256: null,
  };
}

/** Requested by the member in the app. */
export const appCard = requested;

/** Issued by us, before this program kept its letters. */
export function serviceCentreCard(
  made: Making,
  member: MemberRow,
  daysAgo: number,
  reason: ReplacementCard['reason'],
  wayOut: ReplacementCard['wayOut'],
): ReplacementCard {
  return {
    ...requested(made, member, daysAgo),
    source: 'serviceCentre',
    reason,
    wayOut,
    issuedBy: made.random.pick([trainingPersons.agent, trainingPersons.branch]).personId,
  };
}

export function revoked(
  made: Making,
  card: ReplacementCard,
  revokeReason: string,
): ReplacementCard {
  return { ...card, revokedAt: made.calendar.later(card.requestedAt, 45), revokeReason };
}

/** Days ago, spread over this year, as many as wished. */
export function usesThisYear(made: Making, count: number): number[] {
  const { random, calendar } = made;
  return Array.from({ length: count }, () => random.below(calendar.daysIntoYear + 1));
}

/** In-app cards of this year (0–4) and the last, for smart members; a few that we issued. */
export function ordinaryReplacementCards(made: Making, member: MemberRow): ReplacementCard[] {
  const { random, calendar } = made;
  const cards: ReplacementCard[] = [];
  if (member.appState === 'smart' || member.appState === 'smarthealth') {
    const count = Number(random.weighted({ 0: 58, 1: 22, 2: 10, 3: 6, 4: 4 }));
    const lastYear = random.chance(0.15) ? [calendar.daysIntoYear + random.between(1, 360)] : [];
    cards.push(
      ...[...usesThisYear(made, count), ...lastYear].map((days) => appCard(made, member, days)),
    );
  }
  if (random.chance(0.04)) {
    const reason = random.pick([
      'lost',
      'stolen',
      'defective',
      'notArrived',
      'atPractice',
    ] as const);
    const wayOut = member.appCommunication ? 'mailbox' : random.pick(['post', 'paper'] as const);
    const card = serviceCentreCard(made, member, random.between(0, 320), reason, wayOut);
    cards.push(random.chance(0.1) ? revoked(made, card, 'Karte wiedergefunden') : card);
  }
  return cards.filter(({ requestedAt }) => dayOf(requestedAt) >= member.coverFrom);
}
