import type { z } from 'zod';
import type { Department, Task } from '#shared/service-contract/tasks.ts';
import type { Trx } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';

type TaskView = z.infer<typeof Task>;

const columns = [
  'taskId',
  'department',
  'title',
  'dueOn',
  'createdAt',
  'createdByName as createdBy',
  'state',
] as const;

/** Open ones first by their due day, then those done, the newest first. */
export const tasksOf = (trx: Trx, memberId: string): Promise<TaskView[]> =>
  trx
    .selectFrom('task')
    .select(columns)
    .where('memberId', '=', memberId)
    .orderBy((build) => build.case().when('state', '=', 'open').then(0).else(1).end())
    .orderBy((build) => build.case().when('state', '=', 'open').then(build.ref('dueOn')).end())
    .orderBy('doneAt', 'desc')
    .orderBy('createdAt')
    .orderBy('taskId')
    .execute();

/** @throws Refusal `taskNotFound` if it is not on this record */
export const taskOf = async (trx: Trx, memberId: string, taskId: string): Promise<TaskView> =>
  (await trx
    .selectFrom('task')
    .select(columns)
    .where('taskId', '=', taskId)
    .where('memberId', '=', memberId)
    .executeTakeFirst()) ?? refuse('taskNotFound');

export interface NewTask {
  readonly taskId: string;
  readonly memberId: string;
  readonly contactId: string;
  readonly department: z.infer<typeof Department>;
  readonly title: string;
  readonly dueOn: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly createdByName: string;
}

export const insertTask = async (trx: Trx, task: NewTask): Promise<void> => {
  await trx
    .insertInto('task')
    .values({ ...task, subjectId: null, state: 'open', doneAt: null })
    .execute();
};

export const markDone = async (trx: Trx, taskId: string, at: string): Promise<void> => {
  await trx
    .updateTable('task')
    .set({ state: 'done', doneAt: at })
    .where('taskId', '=', taskId)
    .execute();
};
