import { formatGermanDateTime } from '#shared/domain/dates.ts';
import {
  type AnswerKind,
  blindMatch,
  type ExpectedAnswers,
  type FactorKind,
} from '#shared/domain/verification-rules.ts';
import { type Context, change } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { contactChanged } from '../../records/contact-change.ts';
import { liftMismatches, mismatchesOf } from '../../records/mismatches.ts';
import { attemptsOf, keepAttempt } from './attempts.ts';
import { raiseLevel } from './level.ts';
import { provingRecordOf } from './record.ts';
import { assertSpeakerMayProve } from './speaker.ts';
import { obstaclesOf, verificationState } from './state.ts';

type Asking = Context<'verification.submit'> | Context<'verification.idDocument'>;
type MatchRef = { readonly match: boolean };

/** Compares the caller's answer blindly: the answer itself is neither kept nor logged (rule 7). */
export const submit = change<'verification.submit', MatchRef>({
  change: async (context) => {
    const { trx, member, standing, policy, now, today, input } = context;
    assertSpeakerMayProve(standing);
    const { lockedUntil } = await mismatchesOf(trx, member.memberId, policy, now);
    if (lockedUntil !== null) {
      refuse('verificationLocked', { until: formatGermanDateTime(lockedUntil) });
    }
    const record = await provingRecordOf(trx, member, today);
    const attempts = await attemptsOf(trx, standing);
    const why = (await obstaclesOf(context, standing, record, attempts))[input.factor];
    if (why !== null) {
      refuse('factorNotUsable', { why });
    }
    const match = matches(input.factor, input.answer, record.expected);
    await conclude(context, input.factor, match);
    return { match };
  },
  answer: async (context, { match }) => ({ match, state: await verificationState(context) }),
});

/** An ID document seen at the branch: level high, and the mismatches are lifted (rules 5 and 7). */
export const idDocument = change<'verification.idDocument', MatchRef>({
  change: async (context) => {
    const { trx, member, standing, policy, now, today, input } = context;
    assertSpeakerMayProve(standing);
    const mismatches = await mismatchesOf(trx, member.memberId, policy, now);
    // It opens a lock, but not one that ID documents themselves have closed.
    if (mismatches.lockedUntil !== null && mismatches.ofIdDocument >= policy.mismatches) {
      refuse('verificationLocked', { until: formatGermanDateTime(mismatches.lockedUntil) });
    }
    const record = await provingRecordOf(trx, member, today);
    const why = (await obstaclesOf(context, standing, record, [])).idDocument;
    if (why !== null) {
      refuse('factorNotUsable', { why });
    }
    const match = matches('birthDate', input.birthDate, record.expected);
    context.log({ facts: { document: input.document } });
    if (match) {
      await liftMismatches(trx, member.memberId);
    }
    await conclude(context, 'idDocument', match);
    return { match };
  },
  answer: async (context, { match }) => ({ match, state: await verificationState(context) }),
});

const matches = <Kind extends AnswerKind>(
  kind: Kind,
  answer: string,
  { [kind]: expected }: Partial<ExpectedAnswers>,
): boolean => expected !== undefined && blindMatch(kind, answer, expected);

/** Keeps factor and result, raises the level if it rises, and tells whoever must know. */
const conclude = async (context: Asking, factor: FactorKind, matched: boolean): Promise<void> => {
  const { trx, actor, contact, member, standing, now, newId } = context;
  await keepAttempt(trx, standing, {
    factor,
    matched,
    attemptId: newId(),
    personId: actor.personId,
    at: now,
  });
  const level = await raiseLevel(trx, standing, context.policy);
  const result = matched ? 'match' : 'mismatch';
  context.log({ outcome: result, facts: { factor, level } });
  context.step({ factor, result, level });
  await contactChanged(context, contact.contactId);
  if (!matched || factor === 'idDocument') {
    // Mismatches count for everybody who has this member open (domain rule 7).
    const { memberId, version } = member;
    context.emit('memberChanged', memberId, version, { kind: 'member', memberId });
  }
};
