import { change } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { threadAudience } from './audience.ts';
import { findMessage, messagesOf, messageView, withdrawMessage } from './messages.ts';
import { lockThread, updateThread } from './threads.ts';

type MessageRef = { readonly threadId: string; readonly messageId: string };

/** Takes an own answer back while it is pending; the thread waits again. */
export const withdraw = change<'threads.withdraw', MessageRef>({
  change: async (context) => {
    const { trx, input, actor, member, now } = context;
    const { threadId, messageId } = input;
    const thread = await lockThread(trx, threadId);
    const message = await findMessage(trx, threadId, messageId);
    if (thread?.memberId !== member.memberId || message?.authorId !== actor.personId) {
      return refuse('threadNotFound');
    }
    if (message.withdrawnAt === null && (message.sendsAt === null || message.sendsAt <= now)) {
      refuse('undoTooLate');
    }
    await withdrawMessage(trx, messageId, message.withdrawnAt ?? now);
    const left = (await messagesOf(trx, threadId)).filter((row) => row.withdrawnAt === null);
    const waits = left.at(-1)?.sender !== 'serviceCentre';
    const version = await updateThread(trx, thread, waits ? { state: 'open' } : {});
    context.log({ facts: { threadId, messageId } });
    context.step();
    context.emit('threadChanged', threadId, version, threadAudience(member));
    context.emit('queueChanged', null, version, { kind: 'serving' });
    return { threadId, messageId };
  },
  answer: async ({ trx, now }, { threadId, messageId }) => {
    const row = (await findMessage(trx, threadId, messageId)) ?? refuse('threadNotFound');
    return messageView(row, now);
  },
});
