import type { IsoDate, IsoInstant } from '#shared/domain/dates.ts';
import type { Trx } from '../../pipeline/handler.ts';
import { openAutomaticTask } from '../../records/automatic-task.ts';

interface Misfiling {
  /** The member who asked: the task lies on their record, never on the other person's. */
  readonly memberId: string;
  readonly documentId: string;
  /** In display form, as the caller read it out. */
  readonly trackingId: string;
  readonly contactId: string;
  readonly newTaskId: string;
  readonly now: IsoInstant;
  readonly today: IsoDate;
}

/** Domain rule 14: one open misfiling task per member and document, however often they ask. */
export const openMisfilingTask = async (
  trx: Trx,
  misfiling: Misfiling,
): Promise<{ readonly taskId: string; readonly isNew: boolean }> => {
  const open = await trx
    .selectFrom('task')
    .select('taskId')
    .where('memberId', '=', misfiling.memberId)
    .where('department', '=', 'misfiling')
    .where('subjectId', '=', misfiling.documentId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (open !== undefined) {
    return { taskId: open.taskId, isNew: false };
  }
  await openAutomaticTask(trx, {
    taskId: misfiling.newTaskId,
    memberId: misfiling.memberId,
    department: 'misfiling',
    title: `Zuordnung prüfen: Tracking-ID ${misfiling.trackingId}`,
    dueOn: misfiling.today,
    createdAt: misfiling.now,
    contactId: misfiling.contactId,
    subjectId: misfiling.documentId,
  });
  return { taskId: misfiling.newTaskId, isNew: true };
};
