import { change } from '../../pipeline/handler.ts';
import { ownContact } from './read-contact.ts';

/** Domain rule 1: nothing personal opens before this. A caller number verifies nothing (rule 3). */
export const start = change<'contacts.start', { readonly contactId: string }>({
  change: async ({ trx, input, actor, now, newId, log, emit }) => {
    const contactId = newId();
    const { channel, purpose } = input;
    const callerNumber = input.callerNumber?.trim() || null;
    await trx
      .insertInto('contact')
      .values({
        contactId,
        personId: actor.personId,
        channel,
        purpose,
        callerNumber,
        state: 'open',
        startedAt: now,
        parkedAt: null,
        closedAt: null,
        outcome: null,
      })
      .execute();
    log({
      contactId,
      facts: { channel, purpose, callerNumber: callerNumber === null ? 'none' : 'shown' },
    });
    emit('contactChanged', contactId, 1, { kind: 'person', personId: actor.personId });
    return { contactId };
  },
  answer: (context, { contactId }) => ownContact(context, context.actor.personId, contactId),
});
