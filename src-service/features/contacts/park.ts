import { type ContactRow, change, type Trx } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { contactChanged } from '../../records/contact-change.ts';
import { nobodySpeaks } from '../../records/silence.ts';
import { haveLevelsEnded, ownContact } from './read-contact.ts';

type ContactRef = { readonly contactId: string };

export const park = change<'contacts.park', ContactRef>({
  change: async (context) => {
    const { trx, contact, now } = context;
    const { contactId } = contact;
    await trx
      .updateTable('contact')
      .set({ state: 'parked', parkedAt: now })
      .where('contactId', '=', contactId)
      .execute();
    context.step();
    await contactChanged(context, contactId);
    return { contactId };
  },
  answer: (context, { contactId }) => ownContact(context, context.actor.personId, contactId),
});

/** Goes on with a parked contact; after the policy's minutes the gate begins anew. */
export const resume = change<'contacts.resume', ContactRef>({
  change: async (context) => {
    const { trx, actor, input } = context;
    const { contactId } = input;
    const contact =
      (await lockedContact(trx, actor.personId, contactId)) ?? refuse('contactNotFound');
    if (contact.state === 'closed') {
      refuse('contactClosed');
    }
    const ended = haveLevelsEnded(contact, context);
    context.log({ contactId, facts: { levels: ended ? 'ended' : 'kept' } });
    if (contact.state === 'parked') {
      await trx
        .updateTable('contact')
        .set({ state: 'open', parkedAt: null })
        .where('contactId', '=', contactId)
        .execute();
      if (ended) {
        await endLevels(trx, contactId);
      }
      await contactChanged(context, contactId);
    }
    return { contactId };
  },
  answer: (context, { contactId }) => ownContact(context, context.actor.personId, contactId),
});

const lockedContact = (
  trx: Trx,
  personId: string,
  contactId: string,
): Promise<ContactRow | undefined> =>
  trx
    .selectFrom('contact')
    .selectAll()
    .where('contactId', '=', contactId)
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst();

/** Whoever speaks after a long pause may be somebody else. */
const endLevels = async (trx: Trx, contactId: string): Promise<void> => {
  await trx
    .updateTable('contactMember')
    .set(nobodySpeaks)
    .where('contactId', '=', contactId)
    .execute();
};
