import type { DeskErrorCode } from '#shared/desk-contract/errors.ts';
import type { ErrorCode, ErrorFacts } from '#shared/service-contract/errors.ts';

/** Why something was not done: a code with its sentence in the contract, never a thrown string. */
export interface Refusal {
  readonly ok: false;
  readonly code: ErrorCode | DeskErrorCode;
  readonly facts: ErrorFacts;
}

/** What every part of main answers: errors are part of the type. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refused = (code: ErrorCode | DeskErrorCode, facts: ErrorFacts = {}): Refusal => ({
  ok: false,
  code,
  facts,
});

/** The answer of routes that have nothing to tell. */
export const nothing: Outcome<Record<string, never>> = { ok: true, value: {} };
