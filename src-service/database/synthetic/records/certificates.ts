import { dayOf } from '#shared/domain/dates.ts';
import type { MemberRow, Row } from '../rows.ts';
import type { Making } from '../world.ts';

type Certificate = Row<'certificate'>;
type Way = Pick<Certificate, 'channel' | 'state'>;

/** Every state a certificate can be in, by the way it goes. */
const postWays: readonly Way[] = [
  { channel: 'post', state: 'requested' },
  { channel: 'post', state: 'produced' },
  { channel: 'post', state: 'posted' },
  { channel: 'post', state: 'posted' },
  { channel: 'post', state: 'posted' },
  { channel: 'post', state: 'returned' },
  { channel: 'byHand', state: 'handedOver' },
];
const appWays: readonly Way[] = [
  { channel: 'app', state: 'produced' },
  { channel: 'app', state: 'produced' },
];
const mailboxWay: Way = { channel: 'mailbox', state: 'inMailbox' };

/** Each state, the way it is usually reached. */
export const certificateWays: readonly Way[] = [
  { channel: 'post', state: 'requested' },
  { channel: 'app', state: 'produced' },
  mailboxWay,
  { channel: 'byHand', state: 'handedOver' },
  { channel: 'post', state: 'posted' },
  { channel: 'post', state: 'returned' },
];

/** From the request until it came into its state. */
const minutesUntil: Readonly<Record<Certificate['state'], number>> = {
  requested: 0,
  produced: 1,
  inMailbox: 4,
  handedOver: 6,
  posted: 900,
  returned: 12_000,
};

export interface CertificateWish extends Way {
  kind: Certificate['kind'];
  requestedBy: Certificate['requestedBy'];
  daysAgo: number;
}

export function certificate(made: Making, member: MemberRow, wish: CertificateWish): Certificate {
  const { random, calendar } = made;
  const requestedAt = calendar.instant(wish.daysAgo, random, 7, 22);
  const leavesOn = wish.channel === 'post' ? calendar.plus(dayOf(requestedAt), 1) : null;
  return {
    certificateId: random.uuid(),
    memberId: member.memberId,
    kind: wish.kind,
    channel: wish.channel,
    state: wish.state,
    requestedAt,
    stateSince: calendar.later(requestedAt, minutesUntil[wish.state]),
    requestedBy: wish.requestedBy,
    reason: null,
    leavesOn,
    contactId: null,
    letterContent: null,
    letterSha256: null,
  };
}

/** None for most, up to three. */
export function ordinaryCertificates(made: Making, member: MemberRow): Certificate[] {
  const { random } = made;
  const isSmart = member.appState === 'smart' || member.appState === 'smarthealth';
  const ways = [
    ...postWays,
    ...(isSmart ? appWays : []),
    ...(member.appCommunication ? [mailboxWay, mailboxWay] : []),
  ];
  const count = Number(random.weighted({ 0: 68, 1: 20, 2: 9, 3: 3 }));
  return Array.from({ length: count }, () => {
    const way = random.pick(ways);
    return certificate(made, member, {
      ...way,
      kind: random.chance(0.8) ? 'insuranceDe' : 'insuranceEn',
      requestedBy: way.channel === 'app' || random.chance(0.4) ? 'member' : 'serviceCentre',
      daysAgo: daysAgoOf(way, random.between(0, 500)),
    });
  });
}

/** What is underway is young; what came back took its time. */
function daysAgoOf({ channel, state }: Way, spread: number): number {
  if (channel === 'post' && (state === 'requested' || state === 'produced')) return spread % 2;
  return state === 'returned' ? 10 + spread : 1 + spread;
}
