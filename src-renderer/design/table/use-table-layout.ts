import { createContext, useCallback, useContext, useState } from 'react';
import { type LayoutStorage, layoutFrom, type TableLayout } from './table-memory.ts';

export interface LayoutMemory {
  /** Whose layout: a person's id. */
  readonly owner: string;
  readonly storage: LayoutStorage;
}

const forgetful: LayoutStorage = { getItem: () => null, setItem: () => undefined };
export const LayoutMemoryContext = createContext<LayoutMemory>({ owner: '', storage: forgetful });

export function useTableLayout(
  table: string,
  columnIds: readonly string[],
): [TableLayout, (layout: TableLayout) => void] {
  const { owner, storage } = useContext(LayoutMemoryContext);
  const key = `table/${owner}/${table}`;
  const [layout, setLayout] = useState(() => layoutFrom(storage.getItem(key), columnIds));
  const keep = useCallback(
    (next: TableLayout) => {
      setLayout(next);
      storage.setItem(key, JSON.stringify(next));
    },
    [key, storage],
  );
  return [layout, keep];
}
