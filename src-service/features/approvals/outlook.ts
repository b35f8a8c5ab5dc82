import { addMinutes } from '#shared/domain/dates.ts';
import type { ApprovableOperation, NextStep } from '#shared/service-contract/approvals.ts';
import { PRESENT_MINUTES } from '../../events/presence.ts';
import type { Context, ReadHandler } from '../../pipeline/handler.ts';
import { decidingSetOf } from './rows.ts';

type Asking = Context<'approvals.outlook'>;

/** What helps meanwhile: nothing here says anything of the record. */
const nextSteps: Readonly<Record<ApprovableOperation, readonly NextStep[]>> = {
  'cards.issueReplacement': ['practiceAsksEeb', 'callback'],
  'cards.orderHealthCard': ['callback'],
  'certificates.resend': ['appShowsCertificate', 'callback'],
  'deaths.undoReport': ['callback'],
};

export const outlook: ReadHandler<'approvals.outlook'> = async (context) => ({
  decidedBy: decidingSetOf(context.member),
  presentNow: await presentNow(context),
  expiresAt: expiryOf(context),
  nextSteps: [...nextSteps[context.input.operation]],
});

export const expiryOf = ({ now, policy }: Pick<Asking, 'now' | 'policy'>): string =>
  addMinutes(now, 60 * policy.approvalExpiryHours);

/** Of those who may decide about this record and did not ask: how many are signed in, never who. */
const presentNow = async ({ trx, actor, member, now }: Asking): Promise<number> => {
  const { memberId } = member;
  const { present } = await trx
    .selectFrom('presence')
    .innerJoin('person', 'person.personId', 'presence.personId')
    .select((build) => build.fn.count<number>('person.personId').distinct().as('present'))
    .where('presence.seenAt', '>', addMinutes(now, -PRESENT_MINUTES))
    .where('person.permissionSet', '=', decidingSetOf(member))
    .where('person.personId', '<>', actor.personId)
    .where((build) =>
      build.or([
        build('person.ownMemberId', 'is', null),
        build('person.ownMemberId', '<>', memberId),
      ]),
    )
    .where('person.personId', 'not in', (query) =>
      query
        .selectFrom('personRelative')
        .select('personRelative.personId')
        .where('personRelative.memberId', '=', memberId),
    )
    .executeTakeFirstOrThrow();
  return present;
};
