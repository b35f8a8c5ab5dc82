import { createContext, useContext } from 'react';
import type { DeskBridge, DeskResult } from '#shared/desk-contract/bridge.ts';
import type { DeskInput, DeskOutput, DeskRoute } from '#shared/desk-contract/routes.ts';
import type { InputOf, JsonOperationName, OutputOf } from '#shared/service-contract/index.ts';
import { DeskFailure } from './failure.ts';

declare global {
  interface Window {
    /** Put there by the preload; only main.tsx reads it. */
    readonly desk: DeskBridge;
  }
}

export interface CallOptions {
  readonly cause: 'open' | 'refresh';
  readonly idempotencyKey: string | null;
}

/** The typed client of `window.desk`: answers are values, refusals are thrown as `DeskFailure`. */
export interface Desk {
  readonly bridge: DeskBridge;
  request<R extends DeskRoute>(route: R, input: DeskInput<R>): Promise<DeskOutput<R>>;
  /** One operation of the service. `idempotencyKey` is null for reads. */
  call<N extends JsonOperationName>(
    operation: N,
    input: InputOf<N>,
    how: CallOptions,
  ): Promise<OutputOf<N>>;
}

/** Main has parsed the answer by the operation's own schema; here its type is only put back. */
function answerOf<N extends JsonOperationName>(result: DeskResult<unknown>): OutputOf<N> {
  if (!result.ok) throw new DeskFailure(result.error);
  return result.value as OutputOf<N>;
}

export function createDesk(bridge: DeskBridge): Desk {
  return {
    bridge,
    async request(route, input) {
      const result = await bridge.request(route, input);
      if (!result.ok) throw new DeskFailure(result.error);
      return result.value;
    },
    async call<N extends JsonOperationName>(
      operation: N,
      input: InputOf<N>,
      how: CallOptions,
    ): Promise<OutputOf<N>> {
      return answerOf<N>(await bridge.request('service.call', { operation, input, ...how }));
    },
  };
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk outside DeskProvider');
  return desk;
}
