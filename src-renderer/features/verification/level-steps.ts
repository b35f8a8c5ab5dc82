import type { Level } from '#shared/service-contract/vocabulary.ts';

export type { Level };
export const levels: readonly Level[] = ['none', 'simple', 'high'];
