import type { Contact } from '#shared/service-contract/contacts.ts';
import type { ChannelPolicy } from '#shared/service-contract/level-rule.ts';
import { levelNeededIn, levelReached } from '../../app/levels.ts';
import { threadLevel } from './thread-level.ts';

export type ClaimPlace =
  /** The member is open in a contact already. */
  | { readonly kind: 'member'; readonly contactId: string }
  /** An open messenger contact in which nobody is open yet. */
  | { readonly kind: 'reuse'; readonly contactId: string }
  | { readonly kind: 'new' };

/**
 * The contact into which a thread is claimed (domain rules 1, 8 and 21). A contact of another channel
 * serves only once its caller has reached *high* for this member: a thread pulled into a call does not
 * lift whoever is calling, so nothing of it could be read there. Another member's is never taken.
 */
export function contactForThread(
  contacts: readonly Contact[],
  memberId: string,
  policy: ChannelPolicy,
): ClaimPlace {
  const open = contacts.filter(({ state }) => state === 'open');
  const withMember = open.find((contact) =>
    contact.members.some(
      (one) =>
        one.memberId === memberId &&
        (isLiftedByClaim(contact, one) ||
          levelReached(one.level, levelNeededIn(threadLevel, contact, memberId, policy))),
    ),
  );
  if (withMember !== undefined) return { kind: 'member', contactId: withMember.contactId };
  const empty = open.find(
    ({ channel, members }) => channel === 'messenger' && members.length === 0,
  );
  return empty === undefined ? { kind: 'new' } : { kind: 'reuse', contactId: empty.contactId };
}

/** In a messenger contact a claim reaches the channel's level, unless somebody else speaks. */
const isLiftedByClaim = ({ channel }: Contact, { speaker }: Contact['members'][number]): boolean =>
  channel === 'messenger' && (speaker === null || speaker.kind === 'member');
