import { randomUUID } from 'node:crypto';
import { isoInstant } from '#shared/domain/dates.ts';
import { type AnchorKey, anchorHead } from '../../../src-service/access-log/anchors.ts';
import type { TestService } from '../harness/service.ts';

/** One contact with a note, wrapped up, and a draft of another person; sealed and anchored today. */
export const workOneDay = async (service: TestService, key: AnchorKey): Promise<string> => {
  const { contactId } = await service.value('agent', 'contacts.start', {
    channel: 'call',
    purpose: 'enquiry',
    callerNumber: null,
  });
  await service.value('agent', 'contacts.wrapUp', {
    contactId,
    outcome: 'done',
    note: 'Rückruf erledigt',
  });
  await layDraft(service);
  await service.seal();
  await anchorHead(service.db, service.clock, key, null);
  return contactId;
};

/** As it is kept today; saving by the operation would forget the person's old ones. */
const layDraft = async ({ db, clock }: TestService): Promise<void> => {
  const { personId } = await db
    .selectFrom('person')
    .select('personId')
    .where('account', '=', 'branch')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('draft')
    .values({
      personId,
      subject: 'contact',
      subjectId: randomUUID(),
      slot: 'note',
      sealedText: new Uint8Array([1]),
      savedAt: isoInstant(clock),
    })
    .execute();
};

export const logRows = ({ db }: Pick<TestService, 'db'>) =>
  db
    .selectFrom('accessLog')
    .leftJoin('accessLogSeal', 'accessLogSeal.entryId', 'accessLog.entryId')
    .select(['accessLog.entryId', 'accessLog.content', 'accessLog.salt', 'accessLog.entryDigest'])
    .select(['accessLog.at', 'accessLog.contactId', 'accessLog.actorId', 'accessLogSeal.sequence'])
    .orderBy('accessLogSeal.sequence')
    .execute();
