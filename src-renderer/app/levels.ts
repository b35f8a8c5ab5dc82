import type { Level } from '#shared/service-contract/vocabulary.ts';

const rank: Record<Level, number> = { none: 0, simple: 1, high: 2 };

/** The contract's `levelSuffices`, without loading its schemas into the first screen. */
export const levelReached = (reached: Level, needs: Level): boolean => rank[reached] >= rank[needs];
