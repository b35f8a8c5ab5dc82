import { z } from 'zod';
import { bytes, json, operation } from './operation.ts';
import { Day, Id, Instant, OnMember, servingSets } from './vocabulary.ts';

export const DocumentState = z.enum(['received', 'assigned', 'inReview', 'done', 'refused']);

/** What *simple* opens: state and dates. The content fields are null below *high* (domain rule 8). */
export const DocumentEntry = z.object({
  documentId: Id,
  /** In display form; null for an upload the gateway refused: no tracking ID was given. */
  trackingId: z.string().nullable(),
  sentAt: Instant,
  state: DocumentState,
  stateSince: Instant,
  /** Why the gateway refused it (domain rule 13). */
  refusal: z.enum(['tooManyPages', 'pageTooLarge']).nullable(),
  /** `unverified`: a basic user typed this number; `otherMember`: sent by another member (rule 14). */
  sender: z.enum(['self', 'unverified', 'otherMember']),
  pageCount: z.int(),
  /** Largest page in bytes; the app allows 800 kB. */
  largestPageBytes: z.int(),
  /** The member should keep the original at least until then (domain rule 13). */
  keepOriginalUntil: Day,
  title: z.string().nullable(),
  message: z.string().nullable(),
});
export type DocumentEntry = z.infer<typeof DocumentEntry>;

export const DocumentPage = z.object({
  number: z.int(),
  mediaType: z.enum(['application/pdf', 'image/jpeg']),
  /** As received, and as `documents.page` gives it. */
  sizeBytes: z.int(),
});

export const documents = {
  'documents.list': operation({
    summary: 'What arrived under this number and what was refused, newest first.',
    input: OnMember,
    output: json(z.object({ documents: z.array(DocumentEntry) })),
    errors: [],
    permissions: servingSets,
    scope: 'member',
    level: 'simple',
    effect: 'read',
    log: 'read',
    approval: false,
    rules: [8, 13, 14],
  }),
  'documents.byTrackingId': operation({
    summary: 'State of one tracking ID; of another member’s only “received, being assigned”.',
    input: OnMember.extend({ trackingId: z.string().min(1).max(60) }),
    output: json(
      z.discriminatedUnion('standing', [
        z.object({ standing: z.literal('own'), document: DocumentEntry }),
        /** Lies with another member: nothing of that person is shown; a misfiling task is open. */
        z.object({ standing: z.literal('elsewhere'), taskId: Id }),
      ]),
    ),
    errors: ['trackingIdUnknown'],
    permissions: servingSets,
    scope: 'member',
    level: 'simple',
    effect: 'change',
    log: 'disclosure',
    approval: false,
    rules: [3, 8, 14],
  }),
  'documents.pages': operation({
    summary: 'The pages of one document, for the viewer.',
    input: OnMember.extend({ documentId: Id }),
    output: json(z.object({ document: DocumentEntry, pages: z.array(DocumentPage) })),
    errors: ['pageNotFound'],
    permissions: servingSets,
    scope: 'member',
    level: 'high',
    effect: 'read',
    log: 'read',
    approval: false,
    rules: [8, 13],
  }),
  'documents.page': operation({
    summary: 'The bytes of one page.',
    input: OnMember.extend({ documentId: Id, page: z.int().min(1).max(15) }),
    output: bytes('application/pdf', 'image/jpeg'),
    errors: ['pageNotFound'],
    permissions: servingSets,
    scope: 'member',
    level: 'high',
    effect: 'read',
    log: 'read',
    approval: false,
    rules: [8, 13],
  }),
};
