import { addDays, addMonths, type IsoDate } from '#shared/domain/dates.ts';
import { change } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { assertAddressUsable } from '../../records/letter-content.ts';
import { assertAlive, isAddressFresh } from '../../records/outgoing.ts';
import { assertScopeOf } from '../../records/representation-scope.ts';
import { assertSecondPerson } from '../../records/second-person.ts';
import { blockHealthCard, healthCardOf, healthCardsOf, insertHealthCard } from './cards.ts';
import { assertCovered } from './guards.ts';
import { emitCardsChanged } from './standing.ts';
import { healthCardView } from './views.ts';

type CardRef = { readonly cardId: string };

/** Domain rules 8 and 20: whoever may know of the card at all may have it blocked. */
export const block = change<'cards.block', CardRef>({
  change: async (context) => {
    const { trx, input, member, today } = context;
    const card = await healthCardOf(trx, member.memberId, input.cardId);
    if (card.state === 'ordered') {
      refuse('cardNotFound');
    }
    if (healthCardView(card, today).state !== 'active') {
      refuse('alreadyDone');
    }
    const { cardId } = card;
    await blockHealthCard(trx, cardId, { blockedOn: today, blockedCause: input.cause });
    context.log({ facts: { cardId, cause: input.cause } });
    context.step({ cause: input.cause });
    emitCardsChanged(context);
    return { cardId };
  },
  answer: async ({ trx, member, today }, { cardId }) =>
    healthCardView(await healthCardOf(trx, member.memberId, cardId), today),
});

/** Domain rules 8 and 20: the real card, to a stored address that has not changed lately. */
export const orderHealthCard = change<'cards.orderHealthCard', CardRef>({
  change: async (context) => {
    const { trx, input, member, now, today, policy } = context;
    assertAlive(member);
    assertCovered(context);
    await assertScopeOf(context, 'cards');
    assertAddressUsable(member, { posted: true });
    const cards = await healthCardsOf(trx, member.memberId);
    if (cards.some(({ state }) => state === 'ordered')) {
      refuse('alreadyDone');
    }
    if (isAddressFresh(member, today, policy)) {
      assertSecondPerson(context, { rule: 8, why: 'freshAddress' });
    }
    const cardId = context.newId();
    await insertHealthCard(trx, {
      cardId,
      memberId: member.memberId,
      iccsn: null,
      state: 'ordered',
      issuedOn: today,
      validTo: healthCardValidTo(today, policy.healthCardYears),
      blockedOn: null,
      blockedCause: null,
      orderReason: input.reason,
      orderedAt: now,
    });
    const { reason } = input;
    context.log({ recipient: 'storedAddress', medium: 'post', facts: { cardId, reason } });
    context.step({ reason });
    emitCardsChanged(context);
    return { cardId };
  },
  answer: async ({ trx, member, today }, { cardId }) =>
    healthCardView(await healthCardOf(trx, member.memberId, cardId), today),
});

const MONTHS_PER_YEAR = 12;

/** Health cards count to the end of a month. */
export const healthCardValidTo = (issuedOn: IsoDate, years: number): IsoDate => {
  const firstOfMonth = `${issuedOn.slice(0, -2)}01`;
  return addDays(addMonths(firstOfMonth, years * MONTHS_PER_YEAR + 1), -1);
};
