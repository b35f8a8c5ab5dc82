import {
  type ChannelPolicy,
  type LevelRule,
  neededLevel,
} from '#shared/service-contract/level-rule.ts';
import type { OperationDefinition } from '#shared/service-contract/operation.ts';
import { levelSuffices } from '#shared/service-contract/vocabulary.ts';
import { assertMayOpen } from '../records/access.ts';
import type { Actor, ContactRow, MemberRow, StandingRow, Trx } from './handler.ts';
import { refuse } from './refusal.ts';

/** The sets are no ladder: whoever lacks one hands over to somebody who has it. */
export const assertPermitted = (definition: OperationDefinition, actor: Actor): void => {
  if (!definition.permissions.includes(actor.permissionSet)) {
    refuse('notPermitted', { who: takesOver(definition) });
  }
};

const takesOver = ({ permissions }: OperationDefinition): string => {
  if (permissions.includes('agent')) {
    return 'serviceCentre';
  }
  return permissions.includes('branch') ? 'branchDesk' : 'lead';
};

/** Domain rule 1: the person's own contact. A repeated request may meet it closed or parked. */
export const loadContact = async (
  trx: Trx,
  actor: Actor,
  contactId: string,
  { locked, repeated }: { readonly locked: boolean; readonly repeated: boolean },
): Promise<ContactRow> => {
  const query = trx
    .selectFrom('contact')
    .selectAll()
    .where('contactId', '=', contactId)
    .where('personId', '=', actor.personId);
  const contact =
    (await (locked ? query.forUpdate() : query).executeTakeFirst()) ?? refuse('contactNotFound');
  if (!repeated && contact.state === 'closed') {
    refuse('contactClosed');
  }
  if (!repeated && contact.state === 'parked') {
    refuse('contactParked');
  }
  return contact;
};

/** A member that was opened in the contact and that this person may open (domain rules 1 and 10). */
export const loadMember = async (
  trx: Trx,
  actor: Actor,
  contactId: string,
  memberId: string,
  { locked }: { readonly locked: boolean },
): Promise<{ member: MemberRow; standing: StandingRow } | null> => {
  const query = trx.selectFrom('member').selectAll().where('memberId', '=', memberId);
  const member = await (locked ? query.forUpdate() : query).executeTakeFirst();
  const standing = await trx
    .selectFrom('contactMember')
    .selectAll()
    .where('contactId', '=', contactId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  if (member === undefined || standing === undefined) {
    return null;
  }
  await assertMayOpen(trx, actor, member);
  return { member, standing };
};

/** Domain rules 8 and 21: what is locked says why and which way is still open. */
export const assertLevel = (
  rule: LevelRule,
  { channel }: ContactRow,
  { level, speaker }: StandingRow,
  policy: ChannelPolicy,
): void => {
  const memberSpeaks = speaker?.kind === 'member';
  const needed = neededLevel(rule, { channel, memberSpeaks }, policy);
  if (levelSuffices(level, needed)) {
    return;
  }
  if (speaker?.kind === 'thirdParty') {
    refuse('thirdPartyNoLevel');
  }
  refuse('levelTooLow', { needed, reached: level, rule: 8, wayOpen: 'askMoreFactors' });
};
