import { dayOf } from '#shared/domain/dates.ts';
import { LetterContent } from '../../letters/content.ts';
import { type Context, change } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { replacementCardState } from '../../records/card-state.ts';
import { assertAlive } from '../../records/outgoing.ts';
import { assertScopeOf } from '../../records/representation-scope.ts';
import { replacementCardOf } from './cards.ts';
import { disclosureBy } from './disclosure.ts';

import { emitCardsChanged } from './standing.ts';
import { issuedCardView } from './views.ts';

/** Domain rule 18: the very same letter again; what was valid until a day stays so. */
export const reprint = change<'cards.reprint', { readonly issueId: string }>({
  change: async (context) => {
    const { trx, input, member, today, parts } = context;
    assertAlive(member);
    await assertScopeOf(context, 'cards');
    const card = await replacementCardOf(trx, member.memberId, input.issueId);
    const { issueId, letterContent, letterSha256, wayOut } = card;
    if (letterContent === null || letterSha256 === null || wayOut === null) {
      return refuse('cardNotFound');
    }
    if (replacementCardState(card, today) !== 'valid') {
      refuse('alreadyDone');
    }
    if (wayOut === 'eeb') {
      // A message is no letter: whoever needs it again gets one by another way.
      refuse('channelNotAllowed', { rule: 19, wayOpen: 'mailboxOrPost' });
    }
    assertSameAddress(context, card.requestedAt, wayOut);
    const { sha256 } = await parts.renderLetter(LetterContent.parse(letterContent));
    if (sha256 !== letterSha256) {
      throw new Error('A stored letter renders to other bytes than those whose hash was logged.');
    }
    context.log({
      ...disclosureBy(wayOut, context.standing.speaker),
      facts: { issueId, wayOut, validTo: card.validTo, sha256 },
    });
    context.step({ wayOut, validTo: card.validTo });
    emitCardsChanged(context);
    return { issueId };
  },
  answer: async ({ trx, member, today, level }, { issueId }) =>
    issuedCardView(await replacementCardOf(trx, member.memberId, issueId), today, level),
});

/** The letter bears the address of its issue: after a move it must not go there by post again. */
const assertSameAddress = (
  { member }: Context<'cards.reprint'>,
  requestedAt: string,
  wayOut: string,
): void => {
  if (wayOut === 'post' && member.addressSince > dayOf(requestedAt)) {
    refuse('conflict');
  }
};
