import { addMinutes } from '#shared/domain/dates.ts';
import { change } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { contactChanged } from '../../records/contact-change.ts';
import { settleAppRequest } from './app-requests.ts';
import { attemptsOf } from './attempts.ts';
import { provingRecordOf } from './record.ts';
import { assertSpeakerMayProve } from './speaker.ts';
import { obstaclesOf, verificationState } from './state.ts';

/** Asks the member in their app; what they answer comes by `app-answers.ts` (domain rules 5 and 7). */
export const askApp = change<'verification.askApp', { readonly requestId: string }>({
  change: async (context) => {
    const { trx, actor, contact, member, standing, policy, now, today } = context;
    assertSpeakerMayProve(standing);
    const record = await provingRecordOf(trx, member, today);
    const attempts = await attemptsOf(trx, standing);
    const why = (await obstaclesOf(context, standing, record, attempts)).appConfirmation;
    if (why !== null) {
      refuse('factorNotUsable', { why });
    }
    const requestId = context.newId();
    await trx
      .insertInto('appConfirmation')
      .values({
        requestId,
        contactId: contact.contactId,
        memberId: member.memberId,
        personId: actor.personId,
        speakerEpoch: standing.speakerEpoch,
        askedAt: now,
        expiresAt: addMinutes(now, policy.appConfirmationMinutes),
        state: 'waiting',
      })
      .execute();
    context.log({ facts: { factor: 'appConfirmation', requestId } });
    context.step();
    await contactChanged(context, contact.contactId);
    return { requestId };
  },
  answer: (context) => verificationState(context),
});

/** An answer that came in between stands: the gate shows it instead. */
export const cancelApp = change<'verification.cancelApp', { readonly requestId: string }>({
  change: async (context) => {
    const { trx, contact, member, input } = context;
    const { requestId } = input;
    const asked = await trx
      .selectFrom('appConfirmation')
      .select('requestId')
      .where('requestId', '=', requestId)
      .where('contactId', '=', contact.contactId)
      .where('memberId', '=', member.memberId)
      .executeTakeFirst();
    const cancelled = asked !== undefined && (await settleAppRequest(trx, requestId, 'cancelled'));
    context.log({
      outcome: cancelled ? 'done' : 'alreadyDone',
      facts: { factor: 'appConfirmation', requestId },
    });
    if (cancelled) {
      context.step();
      await contactChanged(context, contact.contactId);
    }
    return { requestId };
  },
  answer: (context) => verificationState(context),
});
