import { yearOf } from '#shared/domain/dates.ts';
import type { ReadHandler } from '../../pipeline/handler.ts';
import { isAddressFresh, mailboxObstacle } from '../../records/outgoing.ts';
import { healthCardsOf, replacementCardsOf } from './cards.ts';
import { approvalCause, quotaOf, waysOut } from './rules.ts';
import { waysFor } from './standing.ts';
import { healthCardView, replacementCardView } from './views.ts';

/** Domain rules 17 to 19: the meter, the cards, and what an issue would meet. */
export const overview: ReadHandler<'cards.overview'> = async (context) => {
  const { trx, member, today, policy, level } = context;
  const replacementCards = await replacementCardsOf(trx, member.memberId);
  const healthCards = await healthCardsOf(trx, member.memberId);
  const quota = quotaOf(replacementCards, today, policy);
  context.log({
    facts: { replacementCards: replacementCards.length, healthCards: healthCards.length },
  });
  return {
    year: yearOf(today),
    limit: quota.limit,
    usedInApp: quota.usedInApp,
    remainingInApp: mailboxObstacle(member) === 'notSmart' ? null : quota.remaining,
    issuedByUs: quota.issuedByUs,
    replacementCards: replacementCards.map((row) => replacementCardView(row, today, level)),
    healthCards: healthCards.map((row) => healthCardView(row, today)),
    waysOut: waysOut(waysFor(context, replacementCards), policy),
    approvalBecause: approvalCause(replacementCards, {
      today,
      policy,
      addressFresh: isAddressFresh(member, today, policy),
    }),
  };
};
