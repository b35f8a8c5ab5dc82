import { canonicalTrackingId, makeTrackingId } from '#shared/domain/tracking-id.ts';
import type { MemberRow, Row } from '../rows.ts';
import { documentMessages, documentTitles } from '../words/everyday.ts';
import type { Making } from '../world.ts';

type Document = Row<'document'>;

/** What the app lets through at once (domain rule 13). */
const MOST_PAGES = 15;
const LARGEST_PAGE = 800_000;
/** What a rendered page of each kind always fits into, in bytes. */
export const smallestPage = { 'image/jpeg': 180_000, 'application/pdf': 38_000 } as const;

export interface UploadWish {
  daysAgo: number;
  title?: string;
  message?: string | null;
  state?: Exclude<Document['state'], 'refused'>;
  sender?: Document['sender'];
  senderMemberId?: string;
  pages?: number;
  mediaType?: Document['mediaType'];
}

/** A document that arrived: it has a tracking ID. */
export function upload(made: Making, member: MemberRow, wish: UploadWish): Document {
  const { random, calendar } = made;
  const sentAt = calendar.instant(wish.daysAgo, random);
  const mediaType = wish.mediaType ?? (random.chance(0.6) ? 'image/jpeg' : 'application/pdf');
  const pages =
    wish.pages ?? (random.chance(0.7) ? random.between(1, 3) : random.between(4, MOST_PAGES));
  const state = wish.state ?? stateAfter(made, wish.daysAgo);
  const usual = member.appState === 'none' || member.appState === 'basic' ? 'unverified' : 'self';
  return {
    documentId: random.uuid(),
    memberId: member.memberId,
    trackingId: canonicalTrackingId(makeTrackingId(random.below)),
    sentAt,
    state,
    stateSince: calendar.later(sentAt, delay[state] + random.below(delay[state] + 1)),
    refusal: null,
    sender: wish.sender ?? usual,
    senderMemberId: wish.senderMemberId ?? null,
    mediaType,
    pageBytes: Array.from({ length: pages }, () => pageSize(made, mediaType)),
    title: wish.title ?? random.pick(documentTitles),
    message: wish.message ?? (random.chance(0.3) ? random.pick(documentMessages) : null),
    renderSeed: random.below(2 ** 31),
  };
}

/** The gateway refused it: no tracking ID, nothing of it was kept but how large it was. */
export function refusedUpload(
  made: Making,
  member: MemberRow,
  daysAgo: number,
  refusal: NonNullable<Document['refusal']>,
): Document {
  const { random } = made;
  const isLong = refusal === 'tooManyPages';
  const arrived = upload(made, member, {
    daysAgo,
    state: 'received',
    pages: isLong ? random.between(MOST_PAGES + 1, 24) : random.between(1, 4),
    mediaType: 'image/jpeg',
    message: null,
  });
  const [first = 0, ...rest] = arrived.pageBytes;
  return {
    ...arrived,
    trackingId: null,
    state: 'refused',
    stateSince: arrived.sentAt,
    refusal,
    pageBytes: isLong
      ? [first, ...rest]
      : [random.between(LARGEST_PAGE + 1_000, 5_200_000), ...rest],
  };
}

const delay = { received: 0, assigned: 90, inReview: 1_500, done: 6_000 };

function stateAfter({ random }: Making, daysAgo: number): Exclude<Document['state'], 'refused'> {
  if (daysAgo < 1) return random.chance(0.7) ? 'received' : 'assigned';
  if (daysAgo < 4) return random.pick(['received', 'assigned', 'assigned', 'inReview']);
  if (daysAgo < 15) return random.pick(['assigned', 'inReview', 'inReview', 'done']);
  return random.chance(0.96) ? 'done' : 'inReview';
}

function pageSize({ random }: Making, mediaType: Document['mediaType']): number {
  return mediaType === 'image/jpeg'
    ? random.between(smallestPage[mediaType], LARGEST_PAGE)
    : random.between(smallestPage[mediaType], 420_000);
}

const counts = {
  none: { 0: 80, 1: 14, 2: 6 },
  basic: { 1: 40, 2: 30, 3: 18, 5: 8, 8: 4 },
  smart: { 0: 22, 1: 26, 2: 20, 3: 14, 4: 9, 6: 5, 9: 3, 12: 1 },
} as const;

/** Up to a dozen; a smart member sends as themselves, anybody else unverified (domain rule 14). */
export function ordinaryDocuments(made: Making, member: MemberRow): Document[] {
  const { random } = made;
  const usual = member.appState === 'smarthealth' ? 'smart' : member.appState;
  const count = Number(random.weighted<string>(counts[usual]));
  const documents = Array.from({ length: count }, () =>
    upload(made, member, { daysAgo: daysBack(made) }),
  );
  if (count > 0 && random.chance(0.06)) {
    const refusal = random.chance(0.5) ? 'tooManyPages' : 'pageTooLarge';
    documents.push(refusedUpload(made, member, daysBack(made), refusal));
  }
  return documents;
}

/** Mostly of the last weeks, so that something is always on its way. */
function daysBack({ random }: Making): number {
  return random.weighted({ today: 3, days: 22, weeks: 30, months: 45 }) === 'today'
    ? 0
    : random.between(1, random.pick([5, 12, 45, 160, 420]));
}
