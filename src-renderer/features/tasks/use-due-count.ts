import { useOperation } from '../../desk/use-operation.ts';
import { followUpLimit } from './follow-up-limit.ts';

/** How many follow-ups are due today or overdue. */
export const useDueCount = (): number =>
  useOperation('tasks.followUps', { limit: followUpLimit }).data?.due ?? 0;
