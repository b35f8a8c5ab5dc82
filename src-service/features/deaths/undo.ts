import { change } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { assertSecondPerson } from '../../records/second-person.ts';
import { takeReportBack } from '../../records/undo-death-report.ts';

/** Domain rules 10 and 11: no lead sees these records, so that two of the protected desk undo a report. */
export const undoReport = change<'deaths.undoReport', Record<string, never>>({
  change: async (context) => {
    const { member, input, log, step } = context;
    if (member.deathReportedAt === null || member.deceasedOn !== null) {
      refuse('alreadyDone');
    }
    assertSecondPerson(context, { rule: 10, why: 'twoPeople' });
    const { reason } = input;
    log({ facts: { reason } });
    step({ reason });
    await takeReportBack(context, member.memberId);
    return {};
  },
  answer: async () => ({}),
});
