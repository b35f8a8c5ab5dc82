import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { type Desk, DeskContext } from './bridge.ts';
import type { DraftStore } from './draft-store.ts';
import { observeAnswer } from './observe-answer.ts';
import type { QueryStore } from './query-store.ts';
import { QueryStoreContext } from './store-context.ts';
import { useDeskEvent } from './use-desk-route.ts';
import { DraftStoreContext } from './use-draft.ts';

interface DeskParts {
  readonly desk: Desk;
  readonly store: QueryStore;
  readonly drafts: DraftStore;
}

/** Hands the desk to the tree and keeps what is shown in step with the service's events. */
export function DeskProvider({ children, ...parts }: DeskParts & { readonly children: ReactNode }) {
  return (
    <DeskContext.Provider value={parts.desk}>
      <QueryStoreContext.Provider value={parts.store}>
        <DraftStoreContext.Provider value={parts.drafts}>
          <QueryClientProvider client={parts.store.client}>
            <KeepInStep store={parts.store} />
            {children}
          </QueryClientProvider>
        </DraftStoreContext.Provider>
      </QueryStoreContext.Provider>
    </DeskContext.Provider>
  );
}

function KeepInStep({ store }: { readonly store: QueryStore }) {
  useDeskEvent('service.event', (event) => void store.onEvent(event));
  useDeskEvent('connection.changed', ({ connection }) => {
    if (connection === 'online') void store.reconnected();
  });
  useEffect(
    () =>
      store.client.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'success') return;
        const [, operation, input] = event.query.queryKey;
        if (typeof operation === 'string') {
          observeAnswer(store, operation, input, event.action.data);
        }
      }),
    [store],
  );
  return null;
}
