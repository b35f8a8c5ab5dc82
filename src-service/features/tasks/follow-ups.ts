import { yearOf } from '#shared/domain/dates.ts';
import type { FollowUp } from '#shared/service-contract/tasks.ts';
import type { ReadHandler } from '../../pipeline/handler.ts';
import { findsStaffRelated, isNeitherOwnNorRelative } from '../../records/access.ts';
import { flagsOfMembers } from '../../records/flags.ts';

/**
 * What this person took on for a later day. Of the member no more than a lookup hit (domain rule 2);
 * records that are closed to them now are as if absent (rule 10), even if the task is older than that.
 */
export const followUps: ReadHandler<'tasks.followUps'> = async ({ trx, actor, input, today }) => {
  const open = trx
    .selectFrom('task')
    .innerJoin('member', 'member.memberId', 'task.memberId')
    .where('task.ownerId', '=', actor.personId)
    .where('task.state', '=', 'open')
    .where('member.staffRelated', '=', findsStaffRelated(actor))
    .where(isNeitherOwnNorRelative(actor.personId));
  const { total, due } = await open
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('total'),
      fn
        .countAll<number>()
        .filterWhere(eb('task.dueOn', '<=', today))
        .as('due'),
    ])
    .executeTakeFirstOrThrow();
  const rows = await open
    .selectAll('member')
    .select([
      'task.taskId',
      'task.department',
      'task.title as taskTitle',
      'task.dueOn',
      'task.createdAt',
      'task.createdByName',
    ])
    .orderBy('task.dueOn')
    .orderBy('task.taskId')
    .limit(input.limit)
    .execute();
  const flags = await flagsOfMembers(trx, rows, today);
  const entries = rows.map(
    (row): FollowUp => ({
      taskId: row.taskId,
      department: row.department,
      title: row.taskTitle,
      dueOn: row.dueOn,
      createdAt: row.createdAt,
      createdBy: row.createdByName,
      memberId: row.memberId,
      firstName: row.firstName,
      lastName: row.lastName,
      birthYear: yearOf(row.birthDate),
      flags: flags.get(row.memberId) ?? [],
    }),
  );
  return { followUps: entries, total, due };
};
