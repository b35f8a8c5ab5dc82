import type { Channel, Level } from './vocabulary.ts';

/**
 * Which level opens something (domain rules 8 and 21). Plain data and one function without zod: the
 * service decides with it, and the window's locks say the same.
 */

/** Channels that have a level of their own, and the policy's value that says which. */
export const channelLevels = {
  messenger: 'messengerLevel',
} as const satisfies Partial<Record<Channel, string>>;
export type OwnChannel = keyof typeof channelLevels;

/** The policy's levels of channels. */
export type ChannelPolicy = Readonly<Record<(typeof channelLevels)[OwnChannel], Level>>;

export interface LevelRule {
  readonly level: Level;
  /** Where this was written: in a contact of that channel the policy's level stands for `level`. */
  readonly ownChannel?: OwnChannel;
}

/**
 * The level needed in a contact of `channel`. A channel of its own vouches for the member only: for
 * anybody else who speaks there it needs what it needs everywhere (domain rule 4).
 */
export const neededLevel = (
  { level, ownChannel }: LevelRule,
  { channel, memberSpeaks }: { readonly channel: Channel; readonly memberSpeaks: boolean },
  policy: ChannelPolicy,
): Level => (ownChannel === channel && memberSpeaks ? policy[channelLevels[ownChannel]] : level);
