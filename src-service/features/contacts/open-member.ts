import { type Context, change, type MemberRow, type Trx } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { assertMayOpen } from '../../records/access.ts';
import { freeBand } from '../../records/colour-band.ts';
import { contactChanged, standingOf } from '../../records/contact-change.ts';
import { memberHeader } from '../../records/header.ts';
import { countGuesses, openedSearch, settleLookups } from '../../records/lookup-memory.ts';
import { ownContact } from './read-contact.ts';

/** Opens a record inside the contact and settles the lookup it came from (domain rules 1, 10, 27). */
export const openMember = change<'contacts.openMember', { readonly memberId: string }>({
  change: async (context) => {
    const { trx, actor, input } = context;
    const { memberId } = input;
    const member = (await memberOf(trx, memberId)) ?? refuse('memberNotFound');
    await assertMayOpen(trx, actor, member);
    context.log({ memberId });
    await settle(context, memberId);
    await countGuesses(trx, member, {
      contactId: context.contact.contactId,
      personId: actor.personId,
      now: context.now,
      digest: context.parts.digest,
    });
    await open(context, memberId);
    return { memberId };
  },
  answer: async (context, { memberId }) => {
    const { trx, contact, today } = context;
    const member = (await memberOf(trx, memberId)) ?? refuse('memberNotFound');
    const standing = await standingOf(trx, contact.contactId, memberId);
    return {
      contact: await ownContact(context, context.actor.personId, contact.contactId),
      header: await memberHeader(trx, member, standing?.level ?? 'none', today),
    };
  },
});

const memberOf = (trx: Trx, memberId: string): Promise<MemberRow | undefined> =>
  trx.selectFrom('member').selectAll().where('memberId', '=', memberId).executeTakeFirst();

const settle = async (
  { trx, input, contact, now, logAlso }: Context<'contacts.openMember'>,
  memberId: string,
): Promise<void> => {
  if (input.lookupId === null) {
    return;
  }
  const { lookupId } = input;
  for (const lookup of await settleLookups(trx, { contactId: contact.contactId, lookupId, now })) {
    logAlso('search', 'lookup.search', { memberId, ...openedSearch(lookup) });
  }
};

const open = async (context: Context<'contacts.openMember'>, memberId: string): Promise<void> => {
  const { trx, actor, contact, now } = context;
  if ((await standingOf(trx, contact.contactId, memberId)) !== undefined) {
    return;
  }
  await trx
    .insertInto('contactMember')
    .values({
      contactId: contact.contactId,
      memberId,
      band: await freeBand(trx, actor.personId),
      openedAt: now,
      speaker: null,
    })
    .execute();
  context.step();
  await contactChanged(context, contact.contactId);
};
