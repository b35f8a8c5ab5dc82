import type { Level } from '#shared/service-contract/vocabulary.ts';
import { levelSuffices } from '#shared/service-contract/vocabulary.ts';
import type { ContactRow, Trx } from '../../pipeline/handler.ts';

const BANDS = [0, 1, 2, 3, 4, 5, 6, 7];

/**
 * Opens the thread's member in a contact. Only in a messenger contact is the writer the one who
 * speaks, so only there the channel gives its own level (domain rule 21): a thread pulled into a
 * phone call must not lift whoever is calling.
 */
export const openThreadMember = async (
  trx: Trx,
  contact: ContactRow,
  memberId: string,
  { messengerLevel, now }: { readonly messengerLevel: Level; readonly now: string },
): Promise<void> => {
  const opened = await trx
    .selectFrom('contactMember')
    .selectAll()
    .where('contactId', '=', contact.contactId)
    .execute();
  const bySender = contact.channel === 'messenger';
  const speaker = bySender ? JSON.stringify({ kind: 'member' }) : null;
  const standing = opened.find((row) => row.memberId === memberId);
  if (standing === undefined) {
    await trx
      .insertInto('contactMember')
      .values({
        contactId: contact.contactId,
        memberId,
        band: freeBand(opened.map(({ band }) => band)),
        openedAt: now,
        speaker,
        level: bySender ? messengerLevel : 'none',
      })
      .execute();
    return;
  }
  const othersSpeak = standing.speaker !== null && standing.speaker.kind !== 'member';
  if (!bySender || othersSpeak) {
    return;
  }
  const level = levelSuffices(standing.level, messengerLevel) ? standing.level : messengerLevel;
  await trx
    .updateTable('contactMember')
    .set({ speaker, level })
    .where('contactId', '=', contact.contactId)
    .where('memberId', '=', memberId)
    .execute();
};

/** The band used least so far, the lowest of those. */
const freeBand = (used: readonly number[]): number => {
  const uses = BANDS.map((band) => used.filter((other) => other === band).length);
  return uses.indexOf(Math.min(...uses));
};
