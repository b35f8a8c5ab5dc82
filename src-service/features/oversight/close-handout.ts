import type { HandoutFinding } from '#shared/service-contract/oversight.ts';
import { type Context, change } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { openAutomaticTask } from '../../records/automatic-task.ts';
import { toDecide } from './overseen.ts';

type Closing = Context<'oversight.closeHandout'>;

const outcomes = {
  handedOver: 'taken',
  destroyed: 'withdrawn',
  missing: 'unknown',
} as const satisfies Record<HandoutFinding, string>;

/** A letter with personal data that nobody can find may have to be reported (Art. 33 DSGVO, § 83a SGB X). */
const MISSING_TASK = {
  department: 'dataProtection',
  title: 'Brief nicht auffindbar: Meldepflicht prüfen',
} as const;

/** Domain rule 27: a lead finds out what became of a letter that nobody accounted for. */
export const closeHandout = change<'oversight.closeHandout', Record<string, never>>({
  change: async (context) => {
    const { trx, actor, input, now, log } = context;
    const { memberId, handoutId, reason } = input;
    await toDecide(trx, actor, memberId);
    const handout = await trx
      .selectFrom('handout')
      .select(['closedAt', 'medium'])
      .where('handoutId', '=', handoutId)
      .where('memberId', '=', memberId)
      .executeTakeFirst();
    if (handout === undefined) {
      return refuse('handoutNotFound');
    }
    if (handout.closedAt !== null) {
      refuse('alreadyDone');
    }
    await trx
      .updateTable('handout')
      .set({ closedAt: now, outcome: outcomes[reason] })
      .where('handoutId', '=', handoutId)
      .execute();
    if (reason === 'missing') {
      await openMissingTask(context);
    }
    log({ memberId, medium: handout.medium, facts: { handoutId, reason } });
    return {};
  },
  answer: async () => ({}),
});

const openMissingTask = async ({ trx, input, now, today, newId }: Closing): Promise<void> => {
  await openAutomaticTask(trx, {
    ...MISSING_TASK,
    taskId: newId(),
    memberId: input.memberId,
    subjectId: input.handoutId,
    dueOn: today,
    createdAt: now,
    contactId: null,
  });
};
