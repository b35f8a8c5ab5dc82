import type { FeatureHandlers } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { threadAudience } from './audience.ts';
import { claim } from './claim.ts';
import { threadEntries, threadEntry } from './entries.ts';
import { markRead, messagesOf, messageView } from './messages.ts';
import { reply } from './reply.ts';
import { findThread, queueOf, threadsOf } from './threads.ts';
import { withdraw } from './withdraw.ts';

/** The messenger from our side: a queue, one person per thread, answers that can be taken back. */
export const threads: FeatureHandlers<'threads'> = {
  'threads.queue': async ({ trx, actor, input, today }) => {
    const { rows, total } = await queueOf(trx, actor, input);
    return { threads: await threadEntries(trx, actor, today, rows), total };
  },

  'threads.claim': claim,

  'threads.ofMember': async ({ trx, actor, member, today, log }) => {
    const rows = await threadsOf(trx, member.memberId);
    log({ facts: { threads: rows.length } });
    return { threads: await threadEntries(trx, actor, today, rows) };
  },

  'threads.read': async (context) => {
    const { trx, actor, input, member, now, today } = context;
    const thread = await findThread(trx, input.threadId);
    if (thread?.memberId !== member.memberId) {
      return refuse('threadNotFound');
    }
    const { threadId, version } = thread;
    if ((await markRead(trx, threadId, now)) > 0) {
      context.emit('threadChanged', threadId, version, threadAudience(member));
      context.emit('queueChanged', null, version, { kind: 'serving' });
    }
    const messages = await messagesOf(trx, threadId);
    context.log({ facts: { threadId, messages: messages.length } });
    return {
      thread: await threadEntry(trx, actor, today, thread),
      messages: messages.map((row) => messageView(row, now)),
    };
  },

  'threads.reply': reply,
  'threads.withdraw': withdraw,
};
