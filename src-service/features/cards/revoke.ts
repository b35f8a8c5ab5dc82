import { change } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { replacementCardState } from '../../records/card-state.ts';
import { assertScopeOf } from '../../records/representation-scope.ts';
import { replacementCardOf, revokeReplacementCard } from './cards.ts';

import { emitCardsChanged } from './standing.ts';
import { replacementCardView } from './views.ts';

/** Domain rule 18: takes back an issue of ours; the member's own in-app cards are theirs. */
export const revoke = change<'cards.revoke', { readonly issueId: string }>({
  change: async (context) => {
    const { trx, input, member, now, today, parts } = context;
    await assertScopeOf(context, 'cards');
    const card = await replacementCardOf(trx, member.memberId, input.issueId);
    if (card.source !== 'serviceCentre') {
      refuse('cardNotFound');
    }
    if (replacementCardState(card, today) !== 'valid') {
      refuse('alreadyDone');
    }
    const { issueId } = card;
    await revokeReplacementCard(trx, issueId, { revokedAt: now, revokeReason: input.reason });
    context.log({ facts: { issueId, textDigest: parts.digest(input.reason) } });
    context.step();
    emitCardsChanged(context);
    return { issueId };
  },
  answer: async ({ trx, member, today, level }, { issueId }) =>
    replacementCardView(await replacementCardOf(trx, member.memberId, issueId), today, level),
});
