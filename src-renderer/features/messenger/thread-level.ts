import type { LevelRule } from '#shared/service-contract/level-rule.ts';

/** What the service asks for before it lists, shows or takes back anything of a thread (rules 8, 21). */
export const threadLevel = {
  level: 'high',
  ownChannel: 'messenger',
} as const satisfies LevelRule;
