import { change, type MemberRow, type Trx } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { assertMayOpen } from '../../records/access.ts';
import { contactChanged } from '../../records/contact-change.ts';
import { threadAudience } from './audience.ts';
import { threadEntry } from './entries.ts';
import { openThreadMember } from './opening.ts';
import { findThread, lockThread, type ThreadRow, updateThread } from './threads.ts';

/** Domain rules 1 and 21: a thread is worked on inside a contact, by one person at a time. */
export const claim = change<'threads.claim', { readonly threadId: string }>({
  change: async (context) => {
    const { trx, input, actor, contact } = context;
    const found = (await findThread(trx, input.threadId)) ?? refuse('threadNotFound');
    const member = await lockMember(trx, found.memberId);
    await assertMayOpen(trx, actor, member);
    const thread = (await lockThread(trx, input.threadId)) ?? refuse('threadNotFound');
    if (thread.state === 'closed') {
      refuse('threadNotFound');
    }
    if (await isHeldByOther(trx, thread, actor.personId)) {
      refuse('threadClaimed');
    }
    await openThreadMember(context, member.memberId);
    const claimedIn = contact.contactId;
    const version = await updateThread(trx, thread, { claimedBy: actor.personId, claimedIn });
    context.log({ memberId: member.memberId, facts: { threadId: thread.threadId } });
    context.step({ topic: thread.topic });
    context.emit('threadChanged', thread.threadId, version, threadAudience(member));
    context.emit('queueChanged', null, version, { kind: 'serving' });
    await contactChanged(context, claimedIn);
    return { threadId: thread.threadId };
  },
  answer: async ({ trx, actor, today }, { threadId }) => {
    const thread = (await findThread(trx, threadId)) ?? refuse('threadNotFound');
    return threadEntry(trx, actor, today, thread);
  },
});

const lockMember = (trx: Trx, memberId: string): Promise<MemberRow> =>
  trx
    .selectFrom('member')
    .selectAll()
    .where('memberId', '=', memberId)
    .forUpdate()
    .executeTakeFirstOrThrow();

/** A claim ends with the contact it was made in: nobody waits for a colleague who went home. */
const isHeldByOther = async (trx: Trx, thread: ThreadRow, personId: string): Promise<boolean> => {
  if (thread.claimedBy === null || thread.claimedBy === personId || thread.claimedIn === null) {
    return false;
  }
  const contact = await trx
    .selectFrom('contact')
    .select('state')
    .where('contactId', '=', thread.claimedIn)
    .executeTakeFirst();
  return contact !== undefined && contact.state !== 'closed';
};
