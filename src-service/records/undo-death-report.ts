import type { OperationName } from '#shared/service-contract/index.ts';
import type { Context } from '../pipeline/handler.ts';
import { DEATH_TASK } from './death-task.ts';
import { tellDependants } from './dependants.ts';

/**
 * Domain rule 11: takes a report back that was locked and looked at before; the department's task is
 * done. The gate begins anew, nothing is restored to anybody.
 */
export const takeReportBack = async (
  context: Pick<Context<OperationName>, 'trx' | 'now' | 'emit'>,
  memberId: string,
): Promise<void> => {
  const { trx, now, emit } = context;
  const { version } = await trx
    .updateTable('member')
    .set((column) => ({
      deathReportedAt: null,
      deathReportedBy: null,
      version: column('version', '+', 1),
    }))
    .where('memberId', '=', memberId)
    .returning('version')
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('task')
    .set({ state: 'done', doneAt: now })
    .where('memberId', '=', memberId)
    .where('subjectId', '=', memberId)
    .where('department', '=', DEATH_TASK.department)
    .where('state', '=', 'open')
    .execute();
  emit('memberChanged', memberId, version, { kind: 'member', memberId });
  emit('tasksChanged', memberId, version, { kind: 'member', memberId });
  await tellDependants(context, memberId);
};
