import { z } from 'zod';
import { json, operation } from './operation.ts';
import { Id, Instant, servingSets, Text } from './vocabulary.ts';

/** What a text belongs to; one draft per person, subject and slot. */
export const DraftKey = z.object({
  subject: z.enum(['contact', 'thread', 'approval']),
  subjectId: Id,
  /** Which field, e.g. `note`, `reply`, `reason:revoke`. */
  slot: z.string().regex(/^[a-zA-Z][a-zA-Z0-9:-]{0,59}$/),
});
export type DraftKey = z.infer<typeof DraftKey>;

export const Draft = DraftKey.extend({ text: Text, savedAt: Instant });
export type Draft = z.infer<typeof Draft>;

const own = {
  errors: ['contactNotFound', 'threadNotFound', 'approvalNotFound'],
  permissions: [...servingSets, 'lead'],
  scope: 'person',
  level: 'none',
  log: 'none',
  approval: false,
  rules: [12],
} as const;

export const drafts = {
  'drafts.list': operation({
    summary: 'My unsent texts, to be put back after lock, expiry or crash.',
    input: z.object({}),
    output: json(z.object({ drafts: z.array(Draft) })),
    ...own,
    effect: 'read',
  }),
  'drafts.save': operation({
    summary: 'Keeps what was typed, encrypted at rest; an empty text forgets it.',
    input: DraftKey.extend({ text: Text }),
    output: json(z.object({ savedAt: Instant })),
    ...own,
    effect: 'change',
  }),
};
