import { type Audience, type Context, change, type Trx } from '../../pipeline/handler.ts';
import { contactChanged } from '../../records/contact-change.ts';
import { leftSearch, settleLookups } from '../../records/lookup-memory.ts';
import { fileNote } from './notes.ts';
import { ownContact } from './read-contact.ts';

/** Ends the contact: what was searched enters the log, what was typed is filed, what waits is let go. */
export const wrapUp = change<'contacts.wrapUp', { readonly contactId: string }>({
  change: async (context) => {
    const { trx, contact, input, now } = context;
    const { contactId } = contact;
    const { outcome } = input;
    context.log({ facts: { outcome } });
    await settleRest(context);
    if (input.note.trim() !== '') {
      await fileNote(context, contactId, await onlyMember(trx, contactId), input.note);
    }
    await forgetDrafts(trx, contactId);
    await releaseThreads(context);
    await trx
      .updateTable('contact')
      .set({ state: 'closed', parkedAt: null, closedAt: now, outcome })
      .where('contactId', '=', contactId)
      .execute();
    context.step({ outcome });
    await contactChanged(context, contactId);
    return { contactId };
  },
  answer: (context, { contactId }) => ownContact(context, context.actor.personId, contactId),
});

const settleRest = async ({
  trx,
  contact: { contactId },
  now,
  logAlso,
}: Context<'contacts.wrapUp'>): Promise<void> => {
  for (const lookup of await settleLookups(trx, { contactId, lookupId: null, now })) {
    logAlso('search', 'lookup.search', leftSearch(lookup));
  }
};

/** A closing note belongs to the member it can only be about; with several, to the contact. */
const onlyMember = async (trx: Trx, contactId: string): Promise<string | null> => {
  const [first, second] = await trx
    .selectFrom('contactMember')
    .select('memberId')
    .where('contactId', '=', contactId)
    .limit(2)
    .execute();
  return first !== undefined && second === undefined ? first.memberId : null;
};

const forgetDrafts = async (trx: Trx, contactId: string): Promise<void> => {
  await trx
    .deleteFrom('draft')
    .where('subject', '=', 'contact')
    .where('subjectId', '=', contactId)
    .execute();
};

/** A thread claimed in this contact must not wait for somebody who has finished. */
const releaseThreads = async ({
  trx,
  contact: { contactId },
  emit,
}: Context<'contacts.wrapUp'>): Promise<void> => {
  const released = await trx
    .updateTable('thread')
    .from('member')
    .set((column) => ({
      claimedBy: null,
      claimedIn: null,
      version: column('thread.version', '+', 1),
    }))
    .whereRef('member.memberId', '=', 'thread.memberId')
    .where('thread.claimedIn', '=', contactId)
    .returning(['thread.threadId', 'thread.version', 'member.memberId', 'member.staffRelated'])
    .execute();
  for (const { threadId, version, memberId, staffRelated } of released) {
    // Threads of employees reach only those with the record open (domain rules 10 and 29).
    const audience: Audience = staffRelated ? { kind: 'member', memberId } : { kind: 'serving' };
    emit('threadChanged', threadId, version, audience);
    emit('queueChanged', null, version, audience);
  }
};
