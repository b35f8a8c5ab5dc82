import { createContext, useContext } from 'react';
import type { QueryStore } from './query-store.ts';

export const QueryStoreContext = createContext<QueryStore | null>(null);

export function useQueryStore(): QueryStore {
  const store = useContext(QueryStoreContext);
  if (store === null) throw new Error('useQueryStore outside DeskProvider');
  return store;
}
