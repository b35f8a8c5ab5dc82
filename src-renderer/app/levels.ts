import type { Contact } from '#shared/service-contract/contacts.ts';
import {
  type ChannelPolicy,
  type LevelRule,
  neededLevel,
} from '#shared/service-contract/level-rule.ts';
import type { Level } from '#shared/service-contract/vocabulary.ts';

const rank: Record<Level, number> = { none: 0, simple: 1, high: 2 };

/** The contract's `levelSuffices`, without loading its schemas into the first screen. */
export const levelReached = (reached: Level, needs: Level): boolean => rank[reached] >= rank[needs];

/** What the service will ask for in this contact, for whoever speaks about this member. */
export const levelNeededIn = (
  rule: LevelRule,
  { channel, members }: Contact,
  memberId: string,
  policy: ChannelPolicy,
): Level => {
  const member = members.find((one) => one.memberId === memberId);
  const memberSpeaks = member?.speaker?.kind === 'member';
  return neededLevel(rule, { channel, memberSpeaks }, policy);
};
