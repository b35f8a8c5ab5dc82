import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { DraftKey } from '#shared/service-contract/drafts.ts';
import type { DraftStore } from './draft-store.ts';

export const DraftStoreContext = createContext<DraftStore | null>(null);

export function useDraftStore(): DraftStore {
  const store = useContext(DraftStoreContext);
  if (store === null) throw new Error('useDraftStore outside DeskProvider');
  return store;
}

/** A text field whose content survives lock, expiry, crash and a closed tab. */
export function useDraft(key: DraftKey): {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly clear: () => void;
} {
  const store = useDraftStore();
  const { subject, subjectId, slot } = key;
  const text = useSyncExternalStore(store.subscribe, () =>
    store.textOf({ subject, subjectId, slot }),
  );
  const setText = useCallback(
    (next: string) => store.set({ subject, subjectId, slot }, next),
    [store, subject, subjectId, slot],
  );
  const clear = useCallback(
    () => store.clear({ subject, subjectId, slot }),
    [store, subject, subjectId, slot],
  );
  return { text, setText, clear };
}
