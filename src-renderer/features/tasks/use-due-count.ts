import { useOperation } from '../../desk/use-operation.ts';

/** How many follow-ups are due today or overdue. The count needs no rows, so hardly any are fetched. */
export const useDueCount = (): number =>
  useOperation('tasks.followUps', { limit: 1 }).data?.due ?? 0;
