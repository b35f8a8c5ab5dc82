import type { Context, MemberRow } from '../../pipeline/handler.ts';
import type { ServiceParts } from '../../pipeline/parts.ts';
import { letterAddressObstacle } from '../../records/letter-content.ts';
import { mailboxObstacle } from '../../records/outgoing.ts';
import type { ReplacementCardRow } from './cards.ts';
import { quotaOf, type Ways } from './rules.ts';

/** What every operation on a member's cards receives. */
export type OnCards = Omit<Context<'cards.overview'>, 'operation' | 'input'>;

/** The ways out as they stand for this member, this person and this contact. */
export const waysFor = (
  { member, actor, contact, level, today, policy, parts }: OnCards,
  cards: readonly ReplacementCardRow[],
): Ways => ({
  mailbox: mailboxObstacle(member),
  kim: kimObstacle(member, parts),
  addressUsable: letterAddressObstacle(member) === null,
  remaining: quotaOf(cards, today, policy).remaining,
  permissionSet: actor.permissionSet,
  channel: contact.channel,
  level,
});

const kimObstacle = ({ addressProtected }: MemberRow, { kim }: ServiceParts): Ways['kim'] => {
  if (kim === null) {
    return 'kimNotLinked';
  }
  return addressProtected ? 'addressProtected' : null;
};

/** Tells those with the record open that its cards changed. */
export const emitCardsChanged = ({ member, emit }: OnCards): void =>
  emit('cardsChanged', member.memberId, member.version, {
    kind: 'member',
    memberId: member.memberId,
  });
