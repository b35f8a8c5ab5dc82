import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { DeskError } from '#shared/desk-contract/bridge.ts';
import type { DeskEvent, DeskEventName } from '#shared/desk-contract/events.ts';
import type { DeskInput, DeskOutput, DeskRoute } from '#shared/desk-contract/routes.ts';
import { useDesk } from './bridge.ts';
import { asDeskError } from './failure.ts';
import type { OperationView } from './use-operation.ts';

type ReadingRoute = Extract<
  DeskRoute,
  'session.state' | 'session.trainingAccounts' | 'printing.printers' | 'settings.get' | 'app.info'
>;

/** Reads something of the main process itself. */
export function useDeskRoute<R extends ReadingRoute>(
  route: R,
  input: DeskInput<R>,
): OperationView<DeskOutput<R>> {
  const desk = useDesk();
  const query = useQuery<DeskOutput<R>>({
    queryKey: ['desk', route, input],
    queryFn: async () => await desk.request(route, input),
  });
  return {
    data: query.data,
    error: query.error === null ? null : asDeskError(query.error),
    isLoading: query.isLoading,
    isFetching: query.isFetching,
    again: () => void query.refetch(),
  };
}

export interface DeskAction<R extends DeskRoute> {
  /** null if it was refused; the reason is in `error`. */
  readonly run: (input: DeskInput<R>) => Promise<DeskOutput<R> | null>;
  readonly running: boolean;
  readonly error: DeskError | null;
  readonly reset: () => void;
}

/** Asks the main process to do something: print, copy, set, lock. */
export function useDeskAction<R extends DeskRoute>(route: R): DeskAction<R> {
  const desk = useDesk();
  const busy = useRef(false);
  const [state, setState] = useState<{ running: boolean; error: DeskError | null }>({
    running: false,
    error: null,
  });
  const run = useCallback(
    async (input: DeskInput<R>) => {
      if (busy.current) return null;
      busy.current = true;
      setState({ running: true, error: null });
      try {
        const answer = await desk.request(route, input);
        setState({ running: false, error: null });
        return answer;
      } catch (thrown) {
        setState({ running: false, error: asDeskError(thrown) });
        return null;
      } finally {
        busy.current = false;
      }
    },
    [desk, route],
  );
  const reset = useCallback(() => setState({ running: false, error: null }), []);
  return { ...state, run, reset };
}

/** Listens while mounted; the newest listener is called. */
export function useDeskEvent<N extends DeskEventName>(
  event: N,
  listener: (payload: DeskEvent<N>) => void,
): void {
  const desk = useDesk();
  const newest = useEffectEvent(listener);
  useEffect(() => desk.bridge.subscribe(event, (payload) => newest(payload)), [desk, event]);
}
