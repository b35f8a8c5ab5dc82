import type { Department, Task } from '#shared/service-contract/tasks.ts';
import { levelSuffices } from '#shared/service-contract/vocabulary.ts';
import type { Actor, Context, Trx } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';

const columns = [
  'taskId',
  'department',
  'title',
  'dueOn',
  'createdAt',
  'createdByName as createdBy',
  'ownerId',
  'ownerName',
  'state',
] as const;

type Row = Omit<Task, 'owner'> & { readonly ownerId: string | null };

const viewFor = ({ personId }: Actor, { ownerId, ...task }: Row): Task => ({
  ...task,
  owner: ownerId === null ? 'department' : ownerId === personId ? 'me' : 'colleague',
});

/** Open ones first by their due day, then those done, the newest first. */
export const tasksOf = async (trx: Trx, actor: Actor, memberId: string): Promise<Task[]> => {
  const rows = await trx
    .selectFrom('task')
    .select(columns)
    .where('memberId', '=', memberId)
    .orderBy((build) => build.case().when('state', '=', 'open').then(0).else(1).end())
    .orderBy((build) => build.case().when('state', '=', 'open').then(build.ref('dueOn')).end())
    .orderBy('doneAt', 'desc')
    .orderBy('createdAt')
    .orderBy('taskId')
    .execute();
  return rows.map((row) => viewFor(actor, row));
};

/** @throws Refusal `taskNotFound` if it is not on this record */
export const taskOf = async (
  trx: Trx,
  actor: Actor,
  memberId: string,
  taskId: string,
): Promise<Task> => {
  const row = await trx
    .selectFrom('task')
    .select(columns)
    .where('taskId', '=', taskId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return row === undefined ? refuse('taskNotFound') : viewFor(actor, row);
};

/**
 * An open task that may be changed: at *simple* every task on the record, below only what this person
 * took on (domain rule 8: others' words about a record are not opened by changing them).
 * @throws Refusal `taskNotFound`, `alreadyDone`
 */
export const changeableTask = async ({
  trx,
  actor,
  member,
  level,
  input,
}: Context<'tasks.change' | 'tasks.complete'>): Promise<Task> => {
  const task = await taskOf(trx, actor, member.memberId, input.taskId);
  if (task.owner !== 'me' && !levelSuffices(level, 'simple')) {
    refuse('taskNotFound');
  }
  return task.state === 'done' ? refuse('alreadyDone') : task;
};

export interface NewTask {
  readonly taskId: string;
  readonly memberId: string;
  readonly contactId: string;
  readonly department: Department;
  readonly title: string;
  readonly dueOn: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly createdByName: string;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
}

export const insertTask = async (trx: Trx, task: NewTask): Promise<void> => {
  await trx
    .insertInto('task')
    .values({ ...task, subjectId: null, state: 'open', doneAt: null })
    .execute();
};

export const changeTask = async (
  trx: Trx,
  taskId: string,
  changed: Pick<NewTask, 'dueOn' | 'ownerId' | 'ownerName'>,
): Promise<void> => {
  await trx.updateTable('task').set(changed).where('taskId', '=', taskId).execute();
};

export const markDone = async (trx: Trx, taskId: string, at: string): Promise<void> => {
  await trx
    .updateTable('task')
    .set({ state: 'done', doneAt: at })
    .where('taskId', '=', taskId)
    .execute();
};
