/** Order, choice and sorting of a table's columns: no content, remembered per person on this computer. */
export interface TableLayout {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  readonly sort: { readonly id: string; readonly desc: boolean } | null;
}

export interface LayoutStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** What was remembered, as far as these columns still exist; new columns go to the end. */
export function layoutFrom(stored: string | null, columnIds: readonly string[]): TableLayout {
  let parsed: unknown = null;
  try {
    parsed = JSON.parse(stored ?? 'null');
  } catch {
    // Somebody's broken entry: the table starts as designed.
    parsed = null;
  }
  if (typeof parsed !== 'object' || parsed === null)
    return { order: columnIds, hidden: [], sort: null };
  const known = (ids: unknown) => texts(ids).filter((id) => columnIds.includes(id));
  const order = known(Reflect.get(parsed, 'order'));
  const sort: unknown = Reflect.get(parsed, 'sort');
  return {
    order: [...order, ...columnIds.filter((id) => !order.includes(id))],
    hidden: known(Reflect.get(parsed, 'hidden')),
    sort: sortFrom(sort, columnIds),
  };
}

function sortFrom(sort: unknown, columnIds: readonly string[]): TableLayout['sort'] {
  if (typeof sort !== 'object' || sort === null) return null;
  const id: unknown = Reflect.get(sort, 'id');
  if (typeof id !== 'string' || !columnIds.includes(id)) return null;
  return { id, desc: Reflect.get(sort, 'desc') === true };
}

/** Moves one column by one place among the visible ones. */
export function movedColumn(
  order: readonly string[],
  hidden: readonly string[],
  id: string,
  by: -1 | 1,
): readonly string[] {
  const visible = order.filter((one) => !hidden.includes(one));
  const neighbour = visible[visible.indexOf(id) + by];
  if (neighbour === undefined) return order;
  return order.map((one) => (one === id ? neighbour : one === neighbour ? id : one));
}
