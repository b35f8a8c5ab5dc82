import { levelSuffices } from '#shared/service-contract/vocabulary.ts';
import type { Context } from '../../pipeline/handler.ts';
import { freeBand } from '../../records/colour-band.ts';
import { standingOf } from '../../records/contact-change.ts';

/**
 * Opens the thread's member in a contact. Only in a messenger contact is the writer the one who
 * speaks, so only there the channel gives its own level (domain rule 21): a thread pulled into a
 * phone call must not lift whoever is calling.
 */
export const openThreadMember = async (
  { trx, actor, contact, policy, now }: Context<'threads.claim'>,
  memberId: string,
): Promise<void> => {
  const { contactId } = contact;
  const { messengerLevel } = policy;
  const bySender = contact.channel === 'messenger';
  const speaker = bySender ? JSON.stringify({ kind: 'member' }) : null;
  const standing = await standingOf(trx, contactId, memberId);
  if (standing === undefined) {
    const band = await freeBand(trx, actor.personId);
    const level = bySender ? messengerLevel : 'none';
    await trx
      .insertInto('contactMember')
      .values({ contactId, memberId, band, openedAt: now, speaker, level })
      .execute();
    return;
  }
  const someoneElseSpeaks = standing.speaker !== null && standing.speaker.kind !== 'member';
  if (!bySender || someoneElseSpeaks || levelSuffices(standing.level, messengerLevel)) {
    return;
  }
  await trx
    .updateTable('contactMember')
    .set({ speaker, level: messengerLevel })
    .where('contactId', '=', contactId)
    .where('memberId', '=', memberId)
    .execute();
};
