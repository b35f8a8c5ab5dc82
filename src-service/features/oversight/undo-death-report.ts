import { change } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { takeReportBack } from '../../records/undo-death-report.ts';
import { toDecide } from './overseen.ts';

/** Domain rule 11: a lead undoes a report. */
export const undoDeathReport = change<'oversight.undoDeathReport', Record<string, never>>({
  change: async (context) => {
    const { trx, actor, input, log } = context;
    const { memberId, reportedAt, reason } = input;
    const member = await toDecide(trx, actor, memberId);
    if (member.deathReportedAt === null || member.deceasedOn !== null) {
      refuse('alreadyDone');
    }
    if (member.deathReportedAt !== reportedAt) {
      refuse('conflict');
    }
    log({ memberId, facts: { reason } });
    await takeReportBack(context, memberId);
    return {};
  },
  answer: async () => ({}),
});
