import type { DraftKey } from '#shared/service-contract/drafts.ts';
import type { Trx } from '../../pipeline/handler.ts';

export const draftsOf = (trx: Trx, personId: string) =>
  trx
    .selectFrom('draft')
    .select(['subject', 'subjectId', 'slot', 'sealedText', 'savedAt'])
    .where('personId', '=', personId)
    .orderBy('savedAt', 'desc')
    .orderBy('subjectId')
    .orderBy('slot')
    .execute();

export const keepDraft = async (
  trx: Trx,
  personId: string,
  { subject, subjectId, slot }: DraftKey,
  kept: { readonly sealedText: Uint8Array; readonly savedAt: string },
): Promise<void> => {
  await trx
    .insertInto('draft')
    .values({ personId, subject, subjectId, slot, ...kept })
    .onConflict((conflict) =>
      conflict.columns(['personId', 'subject', 'subjectId', 'slot']).doUpdateSet(kept),
    )
    .execute();
};

export const forgetDraft = async (
  trx: Trx,
  personId: string,
  { subject, subjectId, slot }: DraftKey,
): Promise<void> => {
  await trx
    .deleteFrom('draft')
    .where('personId', '=', personId)
    .where('subject', '=', subject)
    .where('subjectId', '=', subjectId)
    .where('slot', '=', slot)
    .execute();
};

/** Retention (policy `retention.draftsDays`). */
export const forgetDraftsBefore = async (
  trx: Trx,
  personId: string,
  instant: string,
): Promise<void> => {
  await trx
    .deleteFrom('draft')
    .where('personId', '=', personId)
    .where('savedAt', '<', instant)
    .execute();
};

export const isOwnContact = async (trx: Trx, personId: string, contactId: string) =>
  (await trx
    .selectFrom('contact')
    .select('contactId')
    .where('contactId', '=', contactId)
    .where('personId', '=', personId)
    .executeTakeFirst()) !== undefined;

/** Whoever may not decide about it has seen no id of it; nobody decides about their own. */
export const isOthersRequest = async (trx: Trx, personId: string, approvalId: string) =>
  (await trx
    .selectFrom('approval')
    .select('approvalId')
    .where('approvalId', '=', approvalId)
    .where('requestedBy', '<>', personId)
    .executeTakeFirst()) !== undefined;

/**
 * A thread the person claimed, or of a member opened in a contact of theirs: what was typed must be
 * kept even if a colleague took the thread over meanwhile.
 */
export const isWithinReach = async (trx: Trx, personId: string, threadId: string) =>
  (await trx
    .selectFrom('thread')
    .select('threadId')
    .where('threadId', '=', threadId)
    .where((build) =>
      build.or([
        build('claimedBy', '=', personId),
        build.exists(
          build
            .selectFrom('contactMember')
            .innerJoin('contact', 'contact.contactId', 'contactMember.contactId')
            .select('contactMember.contactId')
            .whereRef('contactMember.memberId', '=', 'thread.memberId')
            .where('contact.personId', '=', personId),
        ),
      ]),
    )
    .executeTakeFirst()) !== undefined;
