import { canonicalTrackingId, formatTrackingId } from '#shared/domain/tracking-id.ts';
import { change } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { mediumOf, recipientOf } from '../../records/disclosure.ts';
import { documentOf, holderOf } from './documents.ts';
import { documentEntry } from './entry.ts';
import { openMisfilingTask } from './misfiling.ts';

type TrackingRef = { readonly documentId: string } | { readonly taskId: string };

/** Domain rules 3 and 14: a tracking ID proves delivery; of another member's nothing is shown. */
export const byTrackingId = change<'documents.byTrackingId', TrackingRef>({
  change: async (context) => {
    const { trx, input, member, contact, standing, now, today } = context;
    const trackingId = canonicalTrackingId(input.trackingId);
    const holder = (await holderOf(trx, trackingId)) ?? refuse('trackingIdUnknown');
    context.log({ recipient: recipientOf(standing.speaker), medium: mediumOf(contact.channel) });
    if (holder.memberId === member.memberId) {
      context.log({ facts: { standing: 'own', documentId: holder.documentId } });
      context.step({ standing: 'own' });
      return { documentId: holder.documentId };
    }
    const { taskId, isNew } = await openMisfilingTask(trx, {
      memberId: member.memberId,
      documentId: holder.documentId,
      trackingId: formatTrackingId(trackingId),
      contactId: contact.contactId,
      newTaskId: context.newId(),
      now,
      today,
    });
    // The document's id would lead from this member's history to the other person.
    context.log({ facts: { standing: 'elsewhere', taskId } });
    context.step({ standing: 'elsewhere' });
    if (isNew) {
      context.emit('tasksChanged', member.memberId, member.version, {
        kind: 'member',
        memberId: member.memberId,
      });
    }
    return { taskId };
  },
  answer: async ({ trx, member, level }, refs) => {
    if ('taskId' in refs) {
      return { standing: 'elsewhere', taskId: refs.taskId };
    }
    const row = await documentOf(trx, member.memberId, refs.documentId);
    // Reassigned since the first answer: it is no longer this member's to show.
    return row === undefined
      ? refuse('trackingIdUnknown')
      : { standing: 'own', document: documentEntry(row, level) };
  },
});
