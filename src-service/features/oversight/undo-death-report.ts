import { change } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { DEATH_TASK } from '../../records/death-task.ts';
import { tellDependants } from '../../records/dependants.ts';
import { toDecide } from './overseen.ts';

/** Domain rule 11: a lead undoes a report; the gate begins anew, nothing is restored to anybody. */
export const undoDeathReport = change<'oversight.undoDeathReport', Record<string, never>>({
  change: async (context) => {
    const { trx, actor, input, now, log, emit } = context;
    const { memberId, reportedAt, reason } = input;
    const member = await toDecide(trx, actor, memberId);
    if (member.deathReportedAt === null || member.deceasedOn !== null) {
      refuse('alreadyDone');
    }
    if (member.deathReportedAt !== reportedAt) {
      refuse('conflict');
    }
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
    log({ memberId, facts: { reason } });
    emit('memberChanged', memberId, version, { kind: 'member', memberId });
    emit('tasksChanged', memberId, version, { kind: 'member', memberId });
    await tellDependants(context, memberId);
    return {};
  },
  answer: async () => ({}),
});
