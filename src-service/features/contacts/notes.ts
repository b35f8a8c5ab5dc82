import type { OperationName } from '#shared/service-contract/index.ts';
import { type Context, change } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { contactChanged, standingOf } from '../../records/contact-change.ts';

type Noting = Pick<Context<OperationName>, 'trx' | 'actor' | 'now' | 'newId' | 'log' | 'parts'>;

/** Keeps a note; the log refers to it by id and salted digest only (domain rule 27). */
export const fileNote = async (
  { trx, actor, now, newId, log, parts }: Noting,
  contactId: string,
  memberId: string | null,
  text: string,
): Promise<string> => {
  const noteId = newId();
  await trx
    .insertInto('contactNote')
    .values({ noteId, contactId, memberId, personId: actor.personId, at: now, text })
    .execute();
  log({ facts: { noteId, noteDigest: parts.digest(text) } });
  return noteId;
};

export const note = change<'contacts.note', { readonly noteId: string }>({
  change: async (context) => {
    const { trx, contact, input } = context;
    const { memberId } = input;
    const { contactId } = contact;
    if (memberId !== null) {
      if ((await standingOf(trx, contactId, memberId)) === undefined) {
        refuse('memberNotOpened');
      }
      context.log({ memberId });
    }
    const noteId = await fileNote(context, contactId, memberId, input.text);
    context.step();
    await contactChanged(context, contactId);
    return { noteId };
  },
  answer: async (_context, { noteId }) => ({ noteId }),
});
