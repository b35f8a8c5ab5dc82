import { change } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { liftMismatches, mismatchesOf } from '../../records/mismatches.ts';
import { toDecide } from './overseen.ts';

/** Domain rule 7: a lead's release lifts a lock; what proves the member is asked anew. */
export const releaseLock = change<'oversight.releaseLock', Record<string, never>>({
  change: async ({ trx, actor, input, policy, now, log, emit }) => {
    const { memberId, reason } = input;
    const { version } = await toDecide(trx, actor, memberId);
    const { lockedUntil } = await mismatchesOf(trx, memberId, policy, now);
    if (lockedUntil === null) {
      refuse('alreadyDone');
    }
    if (lockedUntil !== input.lockedUntil) {
      refuse('conflict');
    }
    await liftMismatches(trx, memberId, now);
    log({ memberId, outcome: 'released', facts: { reason } });
    emit('memberChanged', memberId, version, { kind: 'member', memberId });
    return {};
  },
  answer: async () => ({}),
});
