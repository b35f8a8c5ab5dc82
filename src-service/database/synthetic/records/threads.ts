import type { IsoInstant } from '#shared/domain/dates.ts';
import { trainingPersons } from '../fixed/training-persons.ts';
import type { MemberRow, Row } from '../rows.ts';
import { type Conversation, conversations } from '../words/conversations.ts';
import type { Making } from '../world.ts';

type Thread = Row<'thread'>;
type Message = Row<'threadMessage'>;

export interface Talk {
  thread: Thread;
  messages: Message[];
}

export interface TalkWish {
  state: Thread['state'];
  /** Of the last message. */
  daysAgo: number;
  conversation?: Conversation;
}

/** The undo seconds of an answer of ours were over (domain policy `undoSeconds`). */
const UNDO_MINUTES = 10 / 60;
const READ_AFTER_MINUTES = 25;

/** A talk that ends with the member (open), with us (answered), or wherever it ended (closed). */
export function talk(made: Making, member: MemberRow, wish: TalkWish): Talk {
  const { random } = made;
  const conversation = wish.conversation ?? random.pick(suitable(member, wish.state));
  const turns = conversation.turns.slice(0, length(made, conversation.turns.length, wish.state));
  const threadId = random.uuid();
  const instants = turnInstants(made, turns.length, wish.daysAgo);
  const messages = turns.map((text, index) =>
    message(made, { threadId, position: index + 1, text, at: instants[index] ?? '' }, wish.state),
  );
  const [last] = messages.slice(-1);
  return {
    thread: {
      threadId,
      memberId: member.memberId,
      topic: conversation.topic,
      state: wish.state,
      waitingSince: last?.at ?? '',
      claimedBy: null,
      claimedIn: null,
      version: messages.length,
    },
    messages: messages.map((entry) =>
      wish.state === 'open' && entry === last ? { ...entry, readAt: null } : entry,
    ),
  };
}

/** In the member's language where we have one, and long enough for the state. */
function suitable(member: MemberRow, state: Thread['state']): readonly Conversation[] {
  const long = (found: Conversation) => state === 'open' || found.turns.length > 1;
  const own = conversations.filter((found) => found.language === member.language && long(found));
  return own.length > 0
    ? own
    : conversations.filter((found) => found.language === 'de' && long(found));
}

/** Odd = the member spoke last, even = we did. */
function length({ random }: Making, turns: number, state: Thread['state']): number {
  const evens = Math.floor(turns / 2) * 2;
  if (state === 'answered') return Math.max(2, random.chance(0.7) ? evens : 2);
  if (state === 'closed') return turns;
  return random.chance(0.7) ? 1 : turns - (turns % 2 === 0 ? 1 : 0);
}

/** Hours between the turns, the last one so many days ago; never two at the same instant. */
function turnInstants(made: Making, turns: number, daysAgo: number): IsoInstant[] {
  const { random, calendar } = made;
  const last = calendar.instant(daysAgo, random, 6, 22);
  let minutesBefore = 0;
  return Array.from({ length: turns }, () => {
    const at = new Date(Date.parse(last) - minutesBefore * 60_000).toISOString();
    minutesBefore += random.between(12, 1_600);
    return at;
  }).reverse();
}

function message(
  { random, calendar }: Making,
  part: Pick<Message, 'threadId' | 'position' | 'text' | 'at'>,
  state: Thread['state'],
): Message {
  const isOurs = part.position % 2 === 0;
  const authors = [trainingPersons.agent, trainingPersons.agent, trainingPersons.branch];
  const undo = new Date(Date.parse(part.at) + UNDO_MINUTES * 60_000).toISOString();
  const isRead = !isOurs && (state !== 'open' || part.position > 0);
  return {
    messageId: random.uuid(),
    ...part,
    sender: isOurs ? 'serviceCentre' : 'member',
    authorId: isOurs ? random.pick(authors).personId : null,
    sendsAt: isOurs ? undo : null,
    withdrawnAt: null,
    readAt: isRead ? calendar.later(part.at, READ_AFTER_MINUTES) : null,
  };
}

/** Talks of the past for smart members (domain rule 21); the open ones come from the queue's plan. */
export function ordinaryTalks(made: Making, member: MemberRow): Talk[] {
  const { random } = made;
  if (member.appState !== 'smart' && member.appState !== 'smarthealth') return [];
  const count = Number(random.weighted({ 0: 62, 1: 25, 2: 10, 3: 3 }));
  return Array.from({ length: count }, () =>
    random.chance(0.25)
      ? talk(made, member, { state: 'answered', daysAgo: random.between(1, 20) })
      : talk(made, member, { state: 'closed', daysAgo: random.between(15, 400) }),
  );
}
