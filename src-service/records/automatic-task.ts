import type { Insertable } from 'kysely';
import type { TaskTable } from '../database/schema/work.ts';
import type { Trx } from '../pipeline/handler.ts';

type AutomaticTask = Omit<
  Insertable<TaskTable>,
  'createdBy' | 'createdByName' | 'state' | 'doneAt'
>;

/** Opens a task by the service itself: nobody's name stands on it. */
export const openAutomaticTask = async (trx: Trx, task: AutomaticTask): Promise<void> => {
  await trx
    .insertInto('task')
    .values({
      ...task,
      createdBy: null,
      createdByName: 'Automatisch angelegt',
      state: 'open',
      doneAt: null,
    })
    .execute();
};
