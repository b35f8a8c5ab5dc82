import { type Context, change, type ReadHandler } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { aboutApproval, finishCallback, tellOfApproval } from './effects.ts';
import { lockApproval, ownApproval, ownApprovals, ownView, stateOf } from './rows.ts';

type ApprovalRef = { readonly approvalId: string };

const MOST = 100;

/** Open ones, then those whose outcome was not seen, then the rest; each the newest first. */
export const mine: ReadHandler<'approvals.mine'> = async ({ trx, actor, now }) => {
  const rows = await ownApprovals(trx, actor)
    .orderBy((build) =>
      build
        .case()
        .when('approval.acknowledgedAt', 'is not', null)
        .then(2)
        .when('approval.state', '=', 'open')
        .then(0)
        .else(1)
        .end(),
    )
    .orderBy('approval.requestedAt', 'desc')
    .orderBy('approval.approvalId')
    .limit(MOST)
    .execute();
  return { approvals: rows.map((row) => ownView(row, now)) };
};

const answer = async (
  { trx, actor, now }: Pick<Context<'approvals.mine'>, 'trx' | 'actor' | 'now'>,
  { approvalId }: ApprovalRef,
) => ownView(await ownApproval(trx, actor, approvalId), now);

/** What nobody has decided yet can be taken back; then there is nothing to call about. */
export const withdraw = change<'approvals.withdraw', ApprovalRef>({
  change: async (context) => {
    const { now } = context;
    const { approvalId } = context.input;
    const locked = await lockOwn(context);
    const state = stateOf(locked, now);
    if (state === 'expired') {
      refuse('approvalExpired');
    }
    if (state !== 'open') {
      refuse('alreadyDone');
    }
    await finish(context, { state: 'withdrawn', acknowledgedAt: now });
    await finishCallback(context, locked, now);
    context.log({ ...(await aboutOf(context, locked)), outcome: 'withdrawn' });
    return { approvalId };
  },
  answer,
});

/** The requester knows the outcome; whether the member does, too, decides about the callback. */
export const acknowledge = change<'approvals.acknowledge', ApprovalRef>({
  change: async (context) => {
    const { now } = context;
    const { approvalId, memberKnows } = context.input;
    const locked = await lockOwn(context);
    const state = stateOf(locked, now);
    if (state === 'open' || locked.acknowledgedAt !== null) {
      refuse('alreadyDone');
    }
    await finish(context, { state, acknowledgedAt: now });
    if (memberKnows) {
      await finishCallback(context, locked, now);
    }
    const about = await aboutOf(context, locked);
    context.log({ ...about, facts: { ...about.facts, memberKnows: memberKnows ? 'yes' : 'no' } });
    return { approvalId };
  },
  answer,
});

type Changing = Context<'approvals.withdraw'> | Context<'approvals.acknowledge'>;
type Locked = Awaited<ReturnType<typeof lockApproval>>;

const lockOwn = async ({ trx, actor, input }: Changing): Promise<Locked> => {
  await ownApproval(trx, actor, input.approvalId);
  return lockApproval(trx, input.approvalId);
};

const finish = async (
  context: Changing,
  changes: Pick<Locked, 'state' | 'acknowledgedAt'>,
): Promise<void> => {
  const row = await context.trx
    .updateTable('approval')
    .set((column) => ({ ...changes, version: column('version', '+', 1) }))
    .where('approvalId', '=', context.input.approvalId)
    .returning(['approvalId', 'memberId', 'requestedBy', 'version'])
    .executeTakeFirstOrThrow();
  tellOfApproval(context, row);
};

const aboutOf = async ({ trx }: Changing, locked: Locked) =>
  aboutApproval(
    locked,
    await trx
      .selectFrom('contact')
      .select(['contactId', 'channel', 'purpose'])
      .where('contactId', '=', locked.contactId)
      .executeTakeFirstOrThrow(),
  );
