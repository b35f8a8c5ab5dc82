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
  /** Columns that wait in the column menu until somebody wants them. */
  hiddenAtFirst: readonly string[] = [],
): [TableLayout, (layout: TableLayout) => void] {
  const { owner, storage } = useContext(LayoutMemoryContext);
  const key = `table/${owner}/${table}`;
  const [layout, setLayout] = useState<TableLayout>(() => {
    const stored = storage.getItem(key);
    if (stored !== null) return layoutFrom(stored, columnIds);
    return { order: columnIds, hidden: hiddenAtFirst, sort: null };
  });
  const keep = useCallback(
    (next: TableLayout) => {
      setLayout(next);
      storage.setItem(key, JSON.stringify(next));
    },
    [key, storage],
  );
  return [layout, keep];
}
