import type { ReadHandler } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { entryColumns, toEntries, visibleEntries } from './visible-entries.ts';

/** A contact whose entries this person may not see is as if absent (domain rule 10). */
export const caseHistory: ReadHandler<'audit.caseHistory'> = async ({ input, actor, trx, log }) => {
  const contact = await trx
    .selectFrom('contact')
    .innerJoin('person', 'person.personId', 'contact.personId')
    .selectAll('contact')
    .select('person.displayName')
    .where('contact.contactId', '=', input.contactId)
    .executeTakeFirst();
  const rows = await visibleEntries(trx, actor)
    .where('log.contactId', '=', input.contactId)
    // What auditors did about the contact is not part of its story.
    .where('log.kind', '!=', 'audit')
    .select(entryColumns)
    .orderBy('log.at', 'asc')
    .orderBy('seal.sequence', (order) => order.asc().nullsLast())
    .execute();
  if (contact === undefined || rows.length === 0) {
    return refuse('contactNotFound');
  }
  log({ contactId: contact.contactId, facts: { shown: rows.length } });
  return {
    contactId: contact.contactId,
    channel: contact.channel,
    purpose: contact.purpose,
    startedAt: contact.startedAt,
    closedAt: contact.closedAt,
    outcome: contact.outcome,
    actor: contact.displayName,
    entries: await toEntries(trx, rows),
  };
};
