import { cardValidity } from '#shared/domain/card-validity.ts';
import type { Practice } from '../../kim/port.ts';
import { type ReplacementCardContent, SpecialGroup } from '../../letters/content.ts';
import { type Context, change } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { assertAddressUsable, issueLetter, letterBasics } from '../../records/letter-content.ts';
import { assertAlive, isAddressFresh } from '../../records/outgoing.ts';
import { assertScopeOf } from '../../records/representation-scope.ts';
import { assertSecondPerson } from '../../records/second-person.ts';
import {
  insertEebMessage,
  insertReplacementCard,
  replacementCardOf,
  replacementCardsOf,
} from './cards.ts';
import { disclosureBy } from './disclosure.ts';
import { assertCovered } from './guards.ts';
import { approvalCause, wayStillOpen, waysOut } from './rules.ts';
import { emitCardsChanged, waysFor } from './standing.ts';
import { issuedCardView } from './views.ts';

type Issue = Context<'cards.issueReplacement'>;

/**
 * Domain rules 17 to 20. The member's row is locked, so of two issues at once the second sees the
 * first; the letter is rendered here, and what is kept of it gives the same bytes for ever.
 */
export const issueReplacement = change<'cards.issueReplacement', { readonly issueId: string }>({
  change: async (context) => {
    const { trx, input, actor, member, contact, now } = context;
    assertAlive(member);
    assertCovered(context);
    await assertScopeOf(context, 'cards');
    await assertWayAndApproval(context);
    const practice = await practiceOf(context);

    const issueId = context.newId();
    const content = contentOf(context, issueId);
    const letter = await issueLetter(context.parts, content);
    const { validFrom, validTo } = content;
    await insertReplacementCard(trx, {
      issueId,
      memberId: member.memberId,
      source: 'serviceCentre',
      requestedAt: now,
      validFrom,
      validTo,
      revokedAt: null,
      revokeReason: null,
      reason: input.reason,
      wayOut: input.wayOut,
      issuedBy: actor.personId,
      contactId: contact.contactId,
      ...letter,
    });
    if (practice !== null) {
      await insertEebMessage(trx, {
        issueId,
        practiceId: practice.practiceId,
        practiceName: practice.name,
        practiceTown: practice.town,
        state: 'sent',
        stateSince: now,
      });
    }
    const { reason, wayOut } = input;
    context.log({
      ...disclosureBy(wayOut, context.standing.speaker),
      facts: {
        ...{ issueId, reason, wayOut, validFrom, validTo, sha256: letter.letterSha256 },
        ...(practice === null ? {} : { practiceId: practice.practiceId }),
      },
    });
    context.step({ reason, wayOut, validTo });
    emitCardsChanged(context);
    return { issueId };
  },
  answer: async ({ trx, member, today, level }, { issueId }) =>
    issuedCardView(await replacementCardOf(trx, member.memberId, issueId), today, level),
});

const assertWayAndApproval = async (context: Issue): Promise<void> => {
  const { trx, input, member, today, policy } = context;
  const cards = await replacementCardsOf(trx, member.memberId);
  const ways = waysFor(context, cards);
  const option = waysOut(ways, policy).find(({ way }) => way === input.wayOut);
  assertAddressUsable(member, { posted: input.wayOut === 'post' });
  if (option?.obstacle !== null) {
    refuse('channelNotAllowed', { rule: 19, wayOpen: wayStillOpen(input.wayOut, ways) });
  }
  const addressFresh = isAddressFresh(member, today, policy);
  const cause = approvalCause(cards, { today, policy, addressFresh });
  if (cause !== null) {
    const why = cause === 'freshAddress' ? 'freshAddress' : 'secondIssue';
    assertSecondPerson(context, { rule: 18, why });
  }
};

/**
 * The practice of an eEB, as the directory knows it; null for any other way out (domain rule 19).
 * @throws Refusal `practiceNotFound`
 */
const practiceOf = async ({ input, parts }: Issue): Promise<Practice | null> => {
  if (input.wayOut !== 'eeb') {
    return null;
  }
  const practiceId = input.practiceId ?? refuse('practiceNotFound');
  return (await parts.kim?.find(practiceId)) ?? refuse('practiceNotFound');
};

/** Everything that domain rule 20 wants on the letter, as it is on record now. */
const contentOf = (context: Issue, issueId: string): ReplacementCardContent => ({
  kind: 'replacementCard',
  // For the practice's desk, which reads German whatever the member speaks.
  ...letterBasics(context, { language: 'de', prefix: 'EB', issueId }),
  specialGroup: SpecialGroup.parse(context.member.specialGroup ?? '00'),
  coPayment: context.member.copaymentExempt
    ? { status: 'exempt', until: null }
    : { status: 'liable' },
  ...cardValidity(context.today, context.policy),
  issuedOn: context.today,
});
