import { change, type FeatureHandlers } from '../../pipeline/handler.ts';
import { contactChanged } from '../../records/contact-change.ts';
import { note } from './notes.ts';
import { openMember } from './open-member.ts';
import { park, resume } from './park.ts';
import { ownContact, ownContacts, stepsOf } from './read-contact.ts';
import { setSpeaker } from './set-speaker.ts';
import { start } from './start.ts';
import { wrapUp } from './wrap-up.ts';

/** One call or visit from start to wrap-up: the only place where records open (domain rule 1). */
export const contacts: FeatureHandlers<'contacts'> = {
  'contacts.list': async (context) => ({
    contacts: await ownContacts(context, context.actor.personId),
  }),

  'contacts.get': async (context) => {
    const { trx, actor, input } = context;
    const contact = await ownContact(context, actor.personId, input.contactId);
    return { contact, steps: await stepsOf(trx, input.contactId) };
  },

  'contacts.start': start,
  'contacts.openMember': openMember,
  'contacts.setSpeaker': setSpeaker,

  'contacts.setPurpose': change<'contacts.setPurpose', { readonly contactId: string }>({
    change: async (context) => {
      const { trx, contact, input } = context;
      const { contactId } = contact;
      const { purpose } = input;
      await trx
        .updateTable('contact')
        .set({ purpose })
        .where('contactId', '=', contactId)
        .execute();
      context.log({ facts: { purpose, before: contact.purpose } });
      context.step({ purpose });
      await contactChanged(context, contactId);
      return { contactId };
    },
    answer: (context, { contactId }) => ownContact(context, context.actor.personId, contactId),
  }),

  'contacts.note': note,
  'contacts.park': park,
  'contacts.resume': resume,
  'contacts.wrapUp': wrapUp,
};
