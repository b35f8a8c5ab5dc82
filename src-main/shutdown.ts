import { pause, type Timers } from './timers.ts';

/** Resolves when `work` is done or after `millis`, whichever comes first: an end must not hang. */
export const within = async (
  timers: Timers,
  millis: number,
  work: Promise<unknown>,
): Promise<void> => {
  await Promise.race([work, pause(timers, millis)]);
};
