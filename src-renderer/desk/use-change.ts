import { useCallback, useMemo, useRef, useState } from 'react';
import type { DeskError } from '#shared/desk-contract/bridge.ts';
import type { InputOf, JsonOperationName, OutputOf } from '#shared/service-contract/index.ts';
import { useDesk } from './bridge.ts';
import { asDeskError } from './failure.ts';
import { IntentKey } from './intent-key.ts';
import { observeAnswer } from './observe-answer.ts';
import { contactIdOf } from './query-keys.ts';
import { useQueryStore } from './store-context.ts';

export interface Change<N extends JsonOperationName> {
  /** Runs the action; null if it was refused (see `error`) or is already running. */
  readonly run: (input: InputOf<N>) => Promise<OutputOf<N> | null>;
  /** The same action once more with the same key: nothing happens twice. */
  readonly again: () => Promise<OutputOf<N> | null>;
  readonly running: boolean;
  readonly error: DeskError | null;
  /** The answer of the last success, until `reset` or the next run. */
  readonly done: OutputOf<N> | null;
  readonly reset: () => void;
}

interface ChangeState<T> {
  readonly running: boolean;
  readonly error: DeskError | null;
  readonly done: T | null;
}

/**
 * An action of the service. Its input is not kept in any cache (it may hold a caller's answer); one
 * idempotency key lives as long as the intention. Afterwards the contact's views are fetched again.
 */
export function useChange<N extends JsonOperationName>(operation: N): Change<N> {
  const desk = useDesk();
  const store = useQueryStore();
  const key = useMemo(() => new IntentKey(() => crypto.randomUUID()), []);
  const last = useRef<InputOf<N> | null>(null);
  const busy = useRef(false);
  const [state, setState] = useState<ChangeState<OutputOf<N>>>(idle);

  const run = useCallback(
    async (input: InputOf<N>): Promise<OutputOf<N> | null> => {
      if (busy.current) return null;
      busy.current = true;
      last.current = input;
      setState({ running: true, error: null, done: null });
      try {
        const how = { cause: 'open', idempotencyKey: key.for(input) } as const;
        const answer = await desk.call(operation, input, how);
        key.settle(null);
        last.current = null;
        observeAnswer(store, operation, input, answer);
        void store.changed(contactIdOf(input), operation);
        setState({ running: false, error: null, done: answer });
        return answer;
      } catch (thrown) {
        const error = asDeskError(thrown);
        key.settle(error);
        setState({ running: false, error, done: null });
        return null;
      } finally {
        busy.current = false;
      }
    },
    [desk, store, key, operation],
  );

  const again = useCallback(
    async () => (last.current === null ? null : await run(last.current)),
    [run],
  );
  const reset = useCallback(() => {
    last.current = null;
    setState(idle);
  }, []);

  return { ...state, run, again, reset };
}

const idle = { running: false, error: null, done: null };
