import type { z } from 'zod';
import type { ErrorCode } from './errors.ts';
import type { OwnChannel } from './level-rule.ts';
import type { Level, PermissionSet } from './vocabulary.ts';

/**
 * How much of a context an operation stands in; the pipeline checks it before the handler runs.
 * - `public`: no sign-in (service information, readiness).
 * - `person`: a signed-in person.
 * - `contact`: input has `contactId`; the contact is the person's own and open (domain rule 1).
 * - `member`: also `memberId`; the member was opened in that contact, and the level reached for
 *   caller × member × contact suffices (domain rules 4, 8).
 */
export type Scope = 'public' | 'person' | 'contact' | 'member';

/**
 * What the operation leaves in the access log (domain rule 27).
 * - `read`: once per contact, view and person; a refresh is not a read.
 * - `search`, `change`, `disclosure`, `verification`, `audit`: one entry each time.
 * - `settled`: a search whose entry is written when it settles, refused or not (`lookup.search`).
 * - `none`: nothing personal is touched.
 */
export type LogKind =
  | 'none'
  | 'settled'
  | 'read'
  | 'search'
  | 'verification'
  | 'change'
  | 'disclosure'
  | 'audit';

/** What an operation of its own accord writes into the log. */
export type WrittenKind = Exclude<LogKind, 'none' | 'settled'>;

export type Output =
  | { readonly kind: 'json'; readonly schema: z.ZodType }
  /** Raw bytes; the answer carries `content-type` and `x-content-sha256`. */
  | { readonly kind: 'bytes'; readonly mediaTypes: readonly string[] };

export interface OperationDefinition {
  /** One sentence for the OpenAPI document and the permission matrix. */
  readonly summary: string;
  readonly input: z.ZodType;
  readonly output: Output;
  /** Codes beside those every operation may answer (`universalErrors`) and those of its scope. */
  readonly errors: readonly ErrorCode[];
  /** Sets that may call it; empty only for `public`. */
  readonly permissions: readonly PermissionSet[];
  readonly scope: Scope;
  /** Least level for `member` scope; `none` elsewhere. */
  readonly level: Level;
  /** In a contact of this channel the policy's own level stands for `level` (domain rule 21). */
  readonly ownChannel?: OwnChannel;
  /** `change` demands an idempotency key and runs once per key. */
  readonly effect: 'read' | 'change';
  readonly log: LogKind;
  /** Fields of the input that only choose a part of what a read opens: pages and filters (rule 27). */
  readonly partOfView?: readonly string[];
  /** Policy may demand a second person's decision (domain rule 18). */
  readonly approval: boolean;
  /** Numbers of the domain rules it enforces. */
  readonly rules: readonly number[];
}

/** Declares one operation and keeps its literal types. */
export const operation = <const D extends OperationDefinition>(definition: D): D => definition;

/** JSON output. */
export const json = <S extends z.ZodType>(schema: S) => ({ kind: 'json', schema }) as const;
/** Byte output of the given media types. */
export const bytes = <const M extends readonly string[]>(...mediaTypes: M) =>
  ({ kind: 'bytes', mediaTypes }) as const;

/** The bytes of one answer, with what is needed to check and show them. */
export interface BytesAnswer {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}
