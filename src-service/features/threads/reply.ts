import { addSeconds } from '#shared/domain/dates.ts';
import { type Context, change } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { unfilledBlank } from '../../records/blanks.ts';
import { assertAlive } from '../../records/outgoing.ts';
import { threadAudience } from './audience.ts';
import { findMessage, insertAnswer, type MessageRow, messagesOf, messageView } from './messages.ts';
import { lockThread, type ThreadRow, updateThread } from './threads.ts';

type AnswerRef = {
  readonly threadId: string;
  readonly messageId: string;
  readonly sendsAt: string;
};

/** Domain rules 11, 12 and 21: an answer waits for the undo seconds, then it counts as sent. */
export const reply = change<'threads.reply', AnswerRef>({
  change: async (context) => {
    const { trx, input, actor, member, now, parts } = context;
    assertAlive(member);
    const thread = await claimedThread(context);
    const messages = await messagesOf(trx, thread.threadId);
    if (hasUnseen(messages, input.seenMessageId, actor.personId)) {
      refuse('threadMoved');
    }
    const blank = unfilledBlank(input.text);
    if (blank !== null) {
      refuse('unfilledBlank', { blank });
    }
    const messageId = context.newId();
    const sendsAt = addSeconds(now, context.policy.undoSeconds);
    await insertAnswer(trx, {
      messageId,
      threadId: thread.threadId,
      position: (messages.at(-1)?.position ?? 0) + 1,
      authorId: actor.personId,
      at: now,
      sendsAt,
      text: input.text,
    });
    const version = await updateThread(trx, thread, { state: 'answered' });
    const { threadId } = thread;
    context.log({
      recipient: 'member',
      medium: 'messenger',
      facts: { threadId, messageId, textDigest: parts.digest(input.text) },
    });
    context.step({ topic: thread.topic });
    context.emit('threadChanged', threadId, version, threadAudience(member));
    context.emit('queueChanged', null, version, { kind: 'serving' });
    return { threadId, messageId, sendsAt };
  },
  answer: async ({ trx, now }, { threadId, messageId, sendsAt }) => {
    const row = (await findMessage(trx, threadId, messageId)) ?? refuse('threadNotFound');
    return { message: messageView(row, now), sendsAt };
  },
});

/** The member's thread, claimed by whoever answers; its row is locked. */
const claimedThread = async ({
  trx,
  input,
  actor,
  member,
}: Pick<Context<'threads.reply'>, 'trx' | 'input' | 'actor' | 'member'>): Promise<ThreadRow> => {
  const thread = await lockThread(trx, input.threadId);
  if (thread === undefined || thread.memberId !== member.memberId || thread.state === 'closed') {
    return refuse('threadNotFound');
  }
  if (thread.claimedBy === null) {
    refuse('threadNotClaimed');
  }
  return thread.claimedBy === actor.personId ? thread : refuse('threadClaimed');
};

/** True if somebody else, the member or a colleague, wrote after what the writer has seen. */
const hasUnseen = (
  messages: readonly MessageRow[],
  seenMessageId: string | null,
  writerId: string,
): boolean => {
  const seen = messages.find(({ messageId }) => messageId === seenMessageId)?.position ?? 0;
  return messages.some(
    ({ position, authorId, withdrawnAt }) =>
      position > seen && authorId !== writerId && withdrawnAt === null,
  );
};
