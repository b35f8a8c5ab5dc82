import type { z } from 'zod';
import { applications } from './applications.ts';
import { approvals } from './approvals.ts';
import { audit } from './audit.ts';
import { bank } from './bank.ts';
import { cards } from './cards.ts';
import { certificates } from './certificates.ts';
import { contacts } from './contacts.ts';
import { deaths } from './deaths.ts';
import { documents } from './documents.ts';
import { drafts } from './drafts.ts';
import { edits } from './edits.ts';
import { type ErrorCode, scopeErrors, universalErrors } from './errors.ts';
import { events } from './events.ts';
import { handouts } from './handouts.ts';
import { knowledge } from './knowledge.ts';
import { lookup } from './lookup.ts';
import { mailbox } from './mailbox.ts';
import { members } from './members.ts';
import type { BytesAnswer, OperationDefinition } from './operation.ts';
import { oversight } from './oversight.ts';
import { representations } from './representations.ts';
import { session } from './session.ts';
import { tasks } from './tasks.ts';
import { threads } from './threads.ts';
import { timeline } from './timeline.ts';
import { verification } from './verification.ts';

/** Every operation of the service-centre API: the single source of truth of all sides. */
export const operations = {
  ...session,
  ...lookup,
  ...contacts,
  ...verification,
  ...members,
  ...edits,
  ...bank,
  ...representations,
  ...deaths,
  ...documents,
  ...certificates,
  ...cards,
  ...handouts,
  ...applications,
  ...threads,
  ...mailbox,
  ...drafts,
  ...tasks,
  ...timeline,
  ...knowledge,
  ...events,
  ...audit,
  ...oversight,
  ...approvals,
} as const satisfies Record<`${string}.${string}`, OperationDefinition>;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
export const operationNames = Object.keys(operations) as OperationName[];

export type InputOf<N extends OperationName> = z.infer<Operations[N]['input']>;
/** What the operation answers: a JSON value, or bytes. */
export type OutputOf<N extends OperationName> = Operations[N]['output'] extends {
  kind: 'json';
  schema: infer S extends z.ZodType;
}
  ? z.infer<S>
  : BytesAnswer;

export type JsonOperationName = {
  [N in OperationName]: Operations[N]['output'] extends { kind: 'json' } ? N : never;
}[OperationName];
export type BytesOperationName = Exclude<OperationName, JsonOperationName>;

/** `/v1/<feature>/<operation>`: no personal data in URLs or proxy logs. */
export const pathOf = (name: OperationName): string => `/v1/${name.replace('.', '/')}`;

export const isOperationName = (name: string): name is OperationName => name in operations;

/** All codes that `name` may answer. */
export const errorsOf = (name: OperationName): readonly ErrorCode[] => {
  const definition: OperationDefinition = operations[name];
  return [...new Set([...universalErrors, ...scopeErrors[definition.scope], ...definition.errors])];
};
