import { z } from 'zod';
import { json, operation } from './operation.ts';
import { OnMember, servingSets } from './vocabulary.ts';

/** Who reports, in kind: nothing else of the caller is kept (domain rule 11). */
export const DeathReporter = z.enum(['relative', 'authority', 'other']);
export type DeathReporter = z.infer<typeof DeathReporter>;

/** Why a reported death is undone: codes, so that no free text tells of anybody's life. */
export const UndoReason = z.enum(['alive', 'otherPerson', 'withdrawn']);
export type UndoReason = z.infer<typeof UndoReason>;

export const deaths = {
  /**
   * Heard from any caller, whoever speaks and whatever was proven: it stops what goes out, so asking for
   * more would only let letters to the dead go on. The answer holds nothing of the record.
   */
  'deaths.report': operation({
    summary: 'Takes down that somebody says the member died; nothing goes out from then on.',
    input: OnMember.extend({ reportedBy: DeathReporter }),
    output: json(
      z.object({
        /** `alreadyReported` and `deceased`: it was known, and nothing has changed. */
        outcome: z.enum(['reported', 'alreadyReported', 'deceased']),
      }),
    ),
    errors: [],
    permissions: servingSets,
    scope: 'member',
    level: 'none',
    effect: 'change',
    log: 'change',
    approval: false,
    rules: [11, 27],
  }),
  /** Of an employee's or relative's record: no lead sees it, so two of the protected desk (rule 10). */
  'deaths.undoReport': operation({
    summary: 'Takes a reported death back at the protected desk, where a second person approves.',
    input: OnMember.extend({ reason: UndoReason }),
    output: json(z.object({})),
    errors: ['alreadyDone', 'approvalRequired'],
    permissions: ['staff-desk'],
    scope: 'member',
    level: 'none',
    effect: 'change',
    log: 'change',
    approval: true,
    rules: [10, 11, 27],
  }),
};
