import { keepPreviousData, type QueryClient, useQuery } from '@tanstack/react-query';
import type { DeskError } from '#shared/desk-contract/bridge.ts';
import type { InputOf, JsonOperationName, OutputOf } from '#shared/service-contract/index.ts';
import { useDesk } from './bridge.ts';
import { asDeskError } from './failure.ts';
import { operationKey } from './query-keys.ts';
import { useQueryStore } from './store-context.ts';

export interface OperationOptions {
  /** False while the input is not yet known or the level does not suffice. */
  readonly enabled?: boolean;
  /** Shows the previous answer while another input is fetched: lists that page or filter. */
  readonly keepPrevious?: boolean;
  readonly staleMillis?: number;
}

export interface OperationView<T> {
  readonly data: T | undefined;
  /** A refusal with its sentence (`useErrorText`), or null. */
  readonly error: DeskError | null;
  /** Nothing to show yet. `Waiting` draws the skeleton only after 300 ms. */
  readonly isLoading: boolean;
  readonly isFetching: boolean;
  readonly again: () => void;
}

/** Reads one operation of the service; `cause` tells a person's look from the program's refresh. */
export function useOperation<N extends JsonOperationName>(
  operation: N,
  input: InputOf<N>,
  options: OperationOptions = {},
): OperationView<OutputOf<N>> {
  const desk = useDesk();
  const store = useQueryStore();
  const queryKey = operationKey(operation, input);
  const query = useQuery<OutputOf<N>>({
    queryKey,
    queryFn: async () => {
      const cause = store.causeOf(queryKey);
      const answer = await desk.call(operation, input, { cause, idempotencyKey: null });
      store.opened(queryKey);
      return answer;
    },
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
    ...(options.staleMillis === undefined ? {} : { staleTime: options.staleMillis }),
  });
  return {
    data: query.data,
    error: query.error === null ? null : asDeskError(query.error),
    isLoading: query.isLoading,
    isFetching: query.isFetching,
    again: () => void query.refetch(),
  };
}

/** What the cache holds of an operation, without asking for it. */
export function cachedAnswer<N extends JsonOperationName>(
  client: QueryClient,
  operation: N,
  input: InputOf<N>,
): OutputOf<N> | undefined {
  return client.getQueryData<OutputOf<N>>(operationKey(operation, input));
}
