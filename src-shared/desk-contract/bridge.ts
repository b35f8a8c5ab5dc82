import type { ErrorCode, ErrorFacts } from '../service-contract/errors.ts';
import type { InputOf, OperationName, OutputOf } from '../service-contract/index.ts';
import type { DeskErrorCode } from './errors.ts';
import type { DeskEvent, DeskEventName } from './events.ts';
import type { DeskInput, DeskOutput, DeskRoute } from './routes.ts';

/** A refusal as the renderer gets it: from the service or from main. */
export interface DeskError {
  readonly code: ErrorCode | DeskErrorCode;
  readonly facts: ErrorFacts;
  /** Finds the step in the logs; no personal data. */
  readonly requestId: string;
}

export type DeskResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: DeskError };

/** The one IPC channel for requests and the one for events. */
export const requestChannel = 'desk:request';
export const eventChannel = 'desk:event';

/** `window.desk`: exactly these two functions. */
export interface DeskBridge {
  request<R extends DeskRoute>(route: R, input: DeskInput<R>): Promise<DeskResult<DeskOutput<R>>>;
  /** Returns the function that ends the subscription. */
  subscribe<N extends DeskEventName>(
    event: N,
    listener: (payload: DeskEvent<N>) => void,
  ): () => void;
}

/** `service.call` with the operation's own types, as the renderer's hooks see it. */
export type ServiceCall = <N extends OperationName>(
  operation: N,
  input: InputOf<N>,
  options: { readonly cause: 'open' | 'refresh'; readonly idempotencyKey: string | null },
) => Promise<DeskResult<OutputOf<N>>>;
