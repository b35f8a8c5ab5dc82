import { randomUUID } from 'node:crypto';
import type { Clock } from '#shared/domain/clock.ts';
import { addMinutes, dayOf, type IsoInstant, isoInstant } from '#shared/domain/dates.ts';
import type { Policy } from '#shared/domain/policy.ts';
import { writeEntry } from '../../access-log/write.ts';
import type { Database } from '../../database/connection.ts';
import type { Kim } from '../../kim/port.ts';
import { LetterContent } from '../../letters/content.ts';
import type { Trx } from '../../pipeline/handler.ts';
import { Journal } from '../../pipeline/journal.ts';
import { openAutomaticTask } from '../../records/automatic-task.ts';
import { inTurn } from '../../records/in-turn.ts';
import { SYSTEM_ACTOR } from '../../records/system-actor.ts';

export interface EebParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly policy: Policy;
  readonly kim: Kim;
  /** Something was committed that clients should hear of. */
  readonly wake: () => void;
}

type Result = 'delivered' | 'failed';

/** What somebody has to do about a certificate that the practice did not get. */
const FAILED_TASK = {
  department: 'callback',
  title: 'eEB kam in der Praxis nicht an: zurückrufen und den nächsten Weg anbieten',
} as const;

/**
 * Looks once what became of every eEB under way (domain rule 19). KIM is asked outside the database's
 * transactions; several instances may do it at a time, and only the first result counts.
 * @throws what KIM's port throws, after all other messages had their turn
 */
export const lookForEebResults = async (parts: EebParts): Promise<void> =>
  inTurn(await underWay(parts.db), async (message) => {
    const result = await resultOf(parts, message);
    if (result !== null) {
      await parts.db.transaction().execute((trx) => settle(trx, parts, message, result));
      parts.wake();
    }
  });

const underWay = (db: Database) =>
  db
    .selectFrom('eebMessage')
    .innerJoin('replacementCard', 'replacementCard.issueId', 'eebMessage.issueId')
    .leftJoin('contact', 'contact.contactId', 'replacementCard.contactId')
    .leftJoin('person', 'person.personId', 'contact.personId')
    .select([
      'eebMessage.issueId',
      'eebMessage.practiceId',
      'eebMessage.stateSince',
      'replacementCard.memberId',
      'replacementCard.contactId',
      'replacementCard.letterContent',
      // Whoever sent it calls back.
      'person.personId as ownerId',
      'person.displayName as ownerName',
    ])
    .where('eebMessage.state', '=', 'sent')
    .orderBy('eebMessage.stateSince')
    .execute();

type UnderWay = Awaited<ReturnType<typeof underWay>>[number];

const resultOf = async (
  { clock, policy, kim }: EebParts,
  { issueId, practiceId, stateSince, letterContent }: UnderWay,
): Promise<Result | null> => {
  const sentAt = Date.parse(stateSince);
  const content = LetterContent.parse(letterContent);
  const result = await kim.send({ issueId, practiceId, sentAt, content });
  // Nobody waits in a practice for a notification that does not come.
  const isOver = isoInstant(clock) >= addMinutes(stateSince, policy.eebDeliveryMinutes);
  return result ?? (isOver ? 'failed' : null);
};

const settle = async (
  trx: Trx,
  { clock }: EebParts,
  message: UnderWay,
  result: Result,
): Promise<void> => {
  const now = isoInstant(clock);
  const { memberId } = message;
  const { version } = await trx
    .selectFrom('member')
    .select('version')
    .where('memberId', '=', memberId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const { numUpdatedRows } = await trx
    .updateTable('eebMessage')
    .set({ state: result, stateSince: now })
    .where('issueId', '=', message.issueId)
    .where('state', '=', 'sent')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    return;
  }
  const journal = new Journal();
  const audience = { kind: 'member', memberId } as const;
  journal.emit('cardsChanged', memberId, version, audience);
  if (result === 'failed') {
    await openTask(trx, message, now);
    journal.emit('tasksChanged', memberId, version, audience);
    if (message.ownerId !== null) {
      const { ownerId: personId } = message;
      journal.emit('tasksChanged', memberId, version, { kind: 'person', personId });
    }
  }
  await journal.writeTraces(trx, 'cards.eebResult', { contact: null, standing: null, now });
  await logResult(trx, message, result, now);
};

const openTask = async (
  trx: Trx,
  { issueId, memberId, contactId, ownerId, ownerName }: UnderWay,
  now: IsoInstant,
): Promise<void> => {
  await openAutomaticTask(trx, {
    ...FAILED_TASK,
    taskId: randomUUID(),
    memberId,
    contactId,
    subjectId: issueId,
    dueOn: dayOf(now),
    createdAt: now,
    ownerId,
    ownerName,
  });
};

/** Domain rule 27: recipient and medium; of the practice only its number in the directory. */
const logResult = (
  trx: Trx,
  { issueId, practiceId, memberId, contactId }: UnderWay,
  result: Result,
  now: IsoInstant,
): Promise<void> =>
  writeEntry(trx, {
    ...SYSTEM_ACTOR,
    at: now,
    kind: 'disclosure',
    operation: 'cards.eebResult',
    memberId,
    contactId,
    channel: null,
    purpose: null,
    speaker: null,
    level: null,
    outcome: result,
    recipient: 'practice',
    medium: 'kim',
    facts: { issueId, practiceId },
    requestId: randomUUID(),
    viewKey: null,
  });
