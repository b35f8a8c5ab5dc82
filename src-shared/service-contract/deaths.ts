import { z } from 'zod';
import { json, operation } from './operation.ts';
import { OnMember, servingSets } from './vocabulary.ts';

/** Who reports, in kind: nothing else of the caller is kept (domain rule 11). */
export const DeathReporter = z.enum(['relative', 'authority', 'other']);
export type DeathReporter = z.infer<typeof DeathReporter>;

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
};
