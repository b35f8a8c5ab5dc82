import { refuse } from '../../pipeline/refusal.ts';
import type { OnCards } from './standing.ts';

/**
 * Domain rule 18: no card without cover. A suspended entitlement is shown, not a reason to refuse.
 * @throws Refusal `coverEnded`
 */
export const assertCovered = ({ member, today }: Pick<OnCards, 'member' | 'today'>): void => {
  if (member.coverTo !== null && member.coverTo < today) {
    refuse('coverEnded', { day: member.coverTo });
  }
};
