import { z } from 'zod';
import { json, operation } from './operation.ts';
import { Cursor, Id, permissionSets } from './vocabulary.ts';

/** Ids and versions, no content (domain rule 29). */
export const ServiceEvent = z.object({
  cursor: Cursor,
  type: z.enum([
    'contactChanged',
    'memberChanged',
    'documentsChanged',
    'certificatesChanged',
    'cardsChanged',
    'threadChanged',
    'queueChanged',
    'tasksChanged',
    'approvalsChanged',
    'accessLogSealed',
  ]),
  /** The object that changed; null for lists. */
  subjectId: Id.nullable(),
  version: z.int(),
});
export type ServiceEvent = z.infer<typeof ServiceEvent>;

/**
 * `POST /v1/events/stream` with `{cursor}` answers `text/event-stream`: each `data:` line is one
 * ServiceEvent, a comment every 15 s is the heartbeat. It is the one route outside the table.
 */
export const eventStreamPath = '/v1/events/stream';
export const EventStreamInput = z.object({ cursor: Cursor.nullable() });

export const events = {
  'events.since': operation({
    summary: 'What changed after a cursor, for those who may know of it; null starts at now.',
    input: z.object({ cursor: Cursor.nullable() }),
    output: json(z.object({ events: z.array(ServiceEvent), cursor: Cursor })),
    errors: [],
    permissions: permissionSets,
    scope: 'person',
    level: 'none',
    effect: 'read',
    log: 'none',
    approval: false,
    rules: [29],
  }),
};
