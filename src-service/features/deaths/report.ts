import { sql } from 'kysely';
import type { OutputOf } from '#shared/service-contract/index.ts';
import { type Context, change, type Trx } from '../../pipeline/handler.ts';
import { openAutomaticTask } from '../../records/automatic-task.ts';
import { DEATH_TASK } from '../../records/death-task.ts';
import { tellDependants } from '../../records/dependants.ts';
import { nobodySpeaks } from '../../records/silence.ts';
import { takeBackPending } from './take-back-pending.ts';

type Outcome = OutputOf<'deaths.report'>['outcome'];

/** Domain rule 11: any caller, level *none*; what follows is the department's, by a task. */
export const report = change<'deaths.report', { readonly outcome: Outcome }>({
  change: async (context) => {
    const { member, input, log } = context;
    const known = knownAs(member);
    if (known !== null) {
      log({ outcome: known, facts: { reportedBy: input.reportedBy } });
      return { outcome: known };
    }
    await keepReport(context);
    return { outcome: 'reported' };
  },
  answer: async (_, { outcome }) => ({ outcome }),
});

const knownAs = ({
  deceasedOn,
  deathReportedAt,
}: Context<'deaths.report'>['member']): Exclude<Outcome, 'reported'> | null => {
  if (deceasedOn !== null) {
    return 'deceased';
  }
  return deathReportedAt === null ? null : 'alreadyReported';
};

const keepReport = async (context: Context<'deaths.report'>): Promise<void> => {
  const { trx, member, input, now, today, emit, log, step } = context;
  const { memberId } = member;
  const { version } = await trx
    .updateTable('member')
    .set((column) => ({
      deathReportedAt: now,
      deathReportedBy: input.reportedBy,
      version: column('version', '+', 1),
    }))
    .where('memberId', '=', memberId)
    .returning('version')
    .executeTakeFirstOrThrow();
  await silenceAll(trx, memberId);
  await takeBackPending(context);
  const taskId = context.newId();
  await openAutomaticTask(trx, {
    ...DEATH_TASK,
    taskId,
    memberId,
    subjectId: memberId,
    dueOn: today,
    createdAt: now,
    contactId: context.contact.contactId,
  });
  log({ facts: { reportedBy: input.reportedBy, department: DEATH_TASK.department, taskId } });
  step({ department: DEATH_TASK.department });
  emit('memberChanged', memberId, version, { kind: 'member', memberId });
  emit('tasksChanged', memberId, version, { kind: 'member', memberId });
  await tellDependants(context, memberId);
};

/**
 * Nothing is disclosed to anybody any more: whoever spoke as the member or for them in some contact
 * speaks no longer. A third party had no level and goes on.
 */
const silenceAll = async (trx: Trx, memberId: string): Promise<void> => {
  await trx
    .updateTable('contactMember')
    .set(nobodySpeaks)
    .where('memberId', '=', memberId)
    .where(sql`speaker ->> 'kind'`, '<>', 'thirdParty')
    .execute();
};
