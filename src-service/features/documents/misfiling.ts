import type { IsoDate, IsoInstant } from '#shared/domain/dates.ts';
import type { Trx } from '../../pipeline/handler.ts';

/** The service opens it by itself; nobody's name stands on it. */
const OPENED_BY = 'Automatisch angelegt';

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
  await trx
    .insertInto('task')
    .values({
      taskId: misfiling.newTaskId,
      memberId: misfiling.memberId,
      department: 'misfiling',
      title: `Zuordnung prüfen: Tracking-ID ${misfiling.trackingId}`,
      dueOn: misfiling.today,
      createdAt: misfiling.now,
      createdBy: null,
      createdByName: OPENED_BY,
      contactId: misfiling.contactId,
      subjectId: misfiling.documentId,
      state: 'open',
      doneAt: null,
    })
    .execute();
  return { taskId: misfiling.newTaskId, isNew: true };
};
