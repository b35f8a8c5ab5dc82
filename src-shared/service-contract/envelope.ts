import { z } from 'zod';
import { type ErrorCode, type ErrorFacts, errorCodes } from './errors.ts';

/** A refusal on the wire. `facts` fill the blanks of the sentence; they are never personal data. */
export interface ServiceError {
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;
  readonly requestId: string;
}

/** Every JSON answer of the service: errors travel as data, never as thrown strings. */
export type Envelope<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ServiceError };

export const ServiceErrorSchema = z.object({
  code: z.enum(errorCodes),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  requestId: z.string(),
});
export const FailureSchema = z.object({ ok: z.literal(false), error: ServiceErrorSchema });

/** Request headers of the service-centre API. */
export const headerNames = {
  /** UUID chosen by the caller; required when the operation's effect is `change`. */
  idempotencyKey: 'idempotency-key',
  /** UUID from the renderer's action to the access log. */
  requestId: 'x-request-id',
  /** `open` (a person opened the view) or `refresh` (the program fetched it again, domain rule 27). */
  cause: 'x-cause',
  /** On answers with bytes: lower-case hexadecimal SHA-256 of the body. */
  contentSha256: 'x-content-sha256',
  /** On every answer of a service with training accounts. */
  training: 'x-training',
} as const;
