import { randomUUID } from 'node:crypto';
import type { Clock } from '#shared/domain/clock.ts';
import { type IsoInstant, isoInstant } from '#shared/domain/dates.ts';
import type { Policy } from '#shared/domain/policy.ts';
import { writeEntry } from '../../access-log/write.ts';
import type { Database } from '../../database/connection.ts';
import type { AppAnswer, MemberApp } from '../../member-app/port.ts';
import type { ContactRow, StandingRow, Trx } from '../../pipeline/handler.ts';
import { Journal, speakerCode } from '../../pipeline/journal.ts';
import { contactChanged, standingOf } from '../../records/contact-change.ts';
import { inTurn } from '../../records/in-turn.ts';
import { liftMismatches } from '../../records/mismatches.ts';
import { SYSTEM_ACTOR } from '../../records/system-actor.ts';
import { type AppRequestRow, settleAppRequest } from './app-requests.ts';
import { keepAttempt } from './attempts.ts';
import { raiseLevel } from './level.ts';

export interface AppAnswerParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly policy: Policy;
  readonly memberApp: MemberApp;
  /** Something was committed that clients should hear of. */
  readonly wake: () => void;
}

type Ending = AppAnswer | 'unanswered';

/**
 * Looks once what became of every question that waits. The member's app is asked outside the database's
 * transactions; several instances may do it at a time, and only the first ending counts.
 * @throws what the app's port throws, after all other questions had their turn
 */
export const lookForAppAnswers = async (parts: AppAnswerParts): Promise<void> =>
  inTurn(await waiting(parts.db), async ({ kvnr, ...request }) => {
    const ending = await endingOf(parts, request, kvnr);
    if (ending !== null) {
      await parts.db.transaction().execute((trx) => settle(trx, parts, request, ending));
      parts.wake();
    }
  });

const waiting = (db: Database) =>
  db
    .selectFrom('appConfirmation')
    .innerJoin('member', 'member.memberId', 'appConfirmation.memberId')
    .selectAll('appConfirmation')
    .select('member.kvnr')
    .where('appConfirmation.state', '=', 'waiting')
    .orderBy('appConfirmation.askedAt')
    .execute();

const endingOf = async (
  { clock, memberApp }: AppAnswerParts,
  { requestId, askedAt, expiresAt }: AppRequestRow,
  kvnr: string,
): Promise<Ending | null> => {
  // Too late is too late, also when the app could not be reached before.
  if (isoInstant(clock) >= expiresAt) {
    return 'unanswered';
  }
  return memberApp.ask({ requestId, kvnr, askedAt, expiresAt });
};

/** Lock order: contact, member, the rest. */
const settle = async (
  trx: Trx,
  { clock, policy }: AppAnswerParts,
  request: AppRequestRow,
  ending: Ending,
): Promise<void> => {
  const now = isoInstant(clock);
  const { contactId, memberId, requestId } = request;
  const contact = await trx
    .selectFrom('contact')
    .selectAll()
    .where('contactId', '=', contactId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const { version } = await trx
    .selectFrom('member')
    .select('version')
    .where('memberId', '=', memberId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const standing = await standingOf(trx, contactId, memberId);
  // It was asked for whoever spoke then; of a call that is over nothing is left to prove.
  const stands = contact.state !== 'closed' && standing?.speakerEpoch === request.speakerEpoch;
  if (standing === undefined || !stands) {
    await settleAppRequest(trx, requestId, 'cancelled');
    return;
  }
  if (!(await settleAppRequest(trx, requestId, ending))) {
    return;
  }
  const journal = new Journal();
  const level = await conclude(trx, policy, { request, standing, ending, now });
  if (ending !== 'unanswered') {
    journal.step({ factor: 'appConfirmation', result: results[ending], level });
    // What was lifted or counted concerns everybody who has this member open (domain rule 7).
    journal.emit('memberChanged', memberId, version, { kind: 'member', memberId });
  }
  await contactChanged(
    { trx, actor: { personId: request.personId }, emit: journal.emit.bind(journal) },
    contactId,
  );
  await journal.writeTraces(trx, 'verification.appAnswer', { contact, standing, now });
  await logEnding(trx, { request, contact, standing, ending, level, now });
};

const results = { confirmed: 'match', declined: 'mismatch' } as const;

interface Ended {
  readonly request: AppRequestRow;
  readonly standing: StandingRow;
  readonly ending: Ending;
  readonly now: IsoInstant;
}

/** Confirmed is a match and lifts a lock; declined is a mismatch; no answer is neither. */
const conclude = async (trx: Trx, policy: Policy, { request, standing, ending, now }: Ended) => {
  if (ending === 'unanswered') {
    return standing.level;
  }
  if (ending === 'confirmed') {
    await liftMismatches(trx, request.memberId);
  }
  await keepAttempt(trx, standing, {
    factor: 'appConfirmation',
    matched: ending === 'confirmed',
    attemptId: randomUUID(),
    personId: request.personId,
    at: now,
  });
  return raiseLevel(trx, standing, policy);
};

/** The member answered, nobody of the service centre: the entry names the service itself. */
const logEnding = (
  trx: Trx,
  {
    request,
    contact,
    standing,
    ending,
    level,
    now,
  }: Ended & { readonly contact: ContactRow; readonly level: string },
): Promise<void> =>
  writeEntry(trx, {
    ...SYSTEM_ACTOR,
    at: now,
    kind: 'verification',
    operation: 'verification.appAnswer',
    memberId: request.memberId,
    contactId: request.contactId,
    channel: contact.channel,
    purpose: contact.purpose,
    speaker: speakerCode(standing),
    level: standing.level,
    outcome: ending === 'unanswered' ? ending : results[ending],
    recipient: null,
    medium: null,
    facts: { factor: 'appConfirmation', level, requestId: request.requestId },
    requestId: randomUUID(),
    viewKey: null,
  });
