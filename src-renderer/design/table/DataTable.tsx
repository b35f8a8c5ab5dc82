import {
  type ColumnDef,
  columnOrderingFeature,
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useDeskAction } from '../../desk/use-desk-route.ts';
import { useLive } from '../live.ts';
import { designTexts } from '../texts.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { type ColumnRoom, columnsThatFit, gridOf, roomOf, useRoom } from './fit-columns.ts';
import { type GridPlace, nextPlace } from './grid-keys.ts';
import { HeaderCell } from './HeaderCell.tsx';
import { useTableLayout } from './use-table-layout.ts';

export type CellValue = string | number | null;

export interface TableColumn<Row> extends ColumnRoom {
  readonly id: string;
  readonly title: string;
  /** What it sorts by and what "copy cell" copies. */
  readonly value: (row: Row) => CellValue;
  /** How it looks; without it the value as text. */
  readonly cell?: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  readonly sortable?: boolean;
  /** False for the column without which a row has no name. */
  readonly hideable?: boolean;
  /** True for a column that only some people want: it waits in the column menu. */
  readonly startsHidden?: boolean;
}

export interface DataTableProps<Row extends object> {
  /** Under this name order, choice and sorting of columns are remembered. */
  readonly id: string;
  /** Accessible name. */
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** Enter, or a click on the row. */
  readonly onOpen?: (row: Row) => void;
  /** It is in view, and where the arrows begin, when the table appears. */
  readonly selectedId?: string | null;
  /** How many rows there are where `rows` holds only those fetched so far. */
  readonly total?: number;
  readonly empty?: ReactNode;
  /** Rows above and below which it scrolls inside; `fill` takes the height it is given. */
  readonly height?: 'fill' | 'content';
  readonly initialSort?: { readonly id: string; readonly desc: boolean };
  /** Called when the last rows come into view: fetch the next page by key. */
  readonly onNearEnd?: () => void;
}

const ROWS_ABOVE_START = 4;
const ROWS_NEAR_END = 40;

const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  columnOrderingFeature,
  sortedRowModel: createSortedRowModel(),
});

/** Order of German words and of numbers; empty cells come last when ascending. */
const words = new Intl.Collator('de', { numeric: true, sensitivity: 'base' });
export function compareValues(a: CellValue, b: CellValue): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return words.compare(String(a), String(b));
}

/**
 * The one table of the workspace: TanStack Table and Virtual in plain elements, so that 100,000 rows
 * scroll like 100. It is one tab stop; arrows move, Enter opens, Ctrl+C copies the cell.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, rowId } = props;
  const t = designTexts.use();
  const live = useLive();
  const clipboard = useDeskAction('clipboard.write');
  const scroller = useRef<HTMLDivElement>(null);
  const [measured, room] = useRoom();
  const attach = useCallback(
    (element: HTMLDivElement | null) => {
      scroller.current = element;
      measured(element);
    },
    [measured],
  );
  const [chosenPlace, setPlace] = useState<GridPlace | null>(null);
  const ids = useMemo(() => columns.map((column) => column.id), [columns]);
  const hiddenAtFirst = useMemo(
    () => columns.filter((column) => column.startsHidden === true).map((column) => column.id),
    [columns],
  );
  const [layout, setLayout] = useTableLayout(props.id, ids, hiddenAtFirst);
  const sort = layout.sort ?? props.initialSort ?? null;

  const definitions = useMemo<ColumnDef<typeof features, Row>[]>(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: column.value,
        enableSorting: column.sortable ?? true,
        sortFn: (a, b, id) => compareValues(a.getValue<CellValue>(id), b.getValue<CellValue>(id)),
      })),
    [columns],
  );
  const table = useTable<typeof features, Row>({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    state: {
      sorting: sort === null ? [] : [{ ...sort }],
      columnOrder: [...layout.order],
      columnVisibility: Object.fromEntries(layout.hidden.map((id) => [id, false])),
    },
  });
  const shown = table.getRowModel().rows;
  const byId = new Map(columns.map((column) => [column.id, column]));
  const wanted = table
    .getVisibleLeafColumns()
    .map((column) => byId.get(column.id))
    .filter((column): column is TableColumn<Row> => column !== undefined);
  const visible = columnsThatFit(wanted, room);
  const [start] = useState(() =>
    Math.max(
      0,
      shown.findIndex(({ id }) => id === props.selectedId),
    ),
  );
  const place = chosenPlace ?? { row: start, column: 0 };
  const total = props.total ?? shown.length;
  const active = {
    row: Math.min(place.row, Math.max(0, shown.length - 1)),
    column: Math.min(place.column, Math.max(0, visible.length - 1)),
  };

  const rowHeight = useRowHeight();
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // What is marked stands in the middle rather than at the edge.
    initialOffset: Math.max(0, start - ROWS_ABOVE_START) * rowHeight,
    // The focused row stays in the document when it is scrolled out of sight.
    rangeExtractor: (range: Range) =>
      [
        ...new Set([...defaultRangeExtractor(range), ...(shown.length > 0 ? [active.row] : [])]),
      ].sort((a, b) => a - b),
  });
  const { onNearEnd } = props;
  const lastIndex = virtual.getVirtualItems().at(-1)?.index;
  const nearEnd = lastIndex !== undefined && lastIndex >= shown.length - ROWS_NEAR_END;
  // Asked as long as the end is in sight, not only while it comes: what cannot be had at once is wanted later.
  useEffect(() => {
    if (nearEnd) onNearEnd?.();
  }, [nearEnd, onNearEnd]);

  const grid = gridOf(visible);
  const noRoom = wanted.length - visible.length;

  const focusCell = (next: GridPlace) => {
    setPlace(next);
    virtual.scrollToIndex(next.row);
    requestAnimationFrame(() => {
      scroller.current
        ?.querySelector<HTMLElement>(`[data-row="${next.row}"][data-column="${next.column}"]`)
        ?.focus({ preventScroll: false });
    });
  };

  const copyCell = async () => {
    const column = visible[active.column];
    const row = shown[active.row];
    if (column === undefined || row === undefined) return;
    const answer = await clipboard.run({ text: String(column.value(row.original) ?? '') });
    if (answer !== null) live.happened(t('copied'), { tone: 'info' });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      const row = shown[active.row];
      if (row === undefined || props.onOpen === undefined) return;
      event.preventDefault();
      props.onOpen(row.original);
      return;
    }
    if (event.key.toLowerCase() === 'c' && event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      void copyCell();
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 320) / rowHeight) - 1);
    const next = nextPlace(active, event, { rows: shown.length, columns: visible.length, page });
    if (next === null) return;
    event.preventDefault();
    focusCell(next);
  };

  if (rows.length === 0 && props.empty !== undefined) return props.empty;
  return (
    <div className={props.height === 'fill' ? 'd-table d-table-fill' : 'd-table'}>
      <div className="d-table-scroll" ref={attach}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the WAI-ARIA grid pattern: cells take the focus.
          role="grid"
          className="d-grid"
          style={{ minWidth: `${roomOf(visible) / 16}rem` }}
          aria-label={props.label}
          aria-rowcount={total + 1}
          aria-colcount={visible.length}
        >
          <thead className="d-table-head">
            <tr className="d-table-row" style={{ gridTemplateColumns: grid }}>
              {visible.map((column) => (
                <HeaderCell
                  key={column.id}
                  title={column.title}
                  numeric={column.numeric === true}
                  sortable={column.sortable ?? true}
                  sorted={
                    sort?.id === column.id ? (sort.desc ? 'descending' : 'ascending') : 'none'
                  }
                  onSort={() =>
                    setLayout({
                      ...layout,
                      sort: { id: column.id, desc: sort?.id === column.id ? !sort.desc : false },
                    })
                  }
                />
              ))}
            </tr>
          </thead>
          <tbody
            className="d-table-body"
            style={{ height: virtual.getTotalSize() }}
            onKeyDown={onKeyDown}
          >
            {virtual.getVirtualItems().map((item) => {
              const row = shown[item.index];
              if (row === undefined) return null;
              return (
                <tr
                  key={row.id}
                  aria-rowindex={item.index + 2}
                  aria-selected={props.selectedId === row.id}
                  className={
                    props.onOpen === undefined ? 'd-table-row' : 'd-table-row d-table-open'
                  }
                  style={{
                    gridTemplateColumns: grid,
                    transform: `translateY(${item.start}px)`,
                    height: rowHeight,
                  }}
                  onClick={() => props.onOpen?.(row.original)}
                >
                  {visible.map((column, index) => (
                    <td
                      key={column.id}
                      className={column.numeric === true ? 'd-cell d-cell-numeric' : 'd-cell'}
                      tabIndex={item.index === active.row && index === active.column ? 0 : -1}
                      data-row={item.index}
                      data-column={index}
                      onFocus={() => setPlace({ row: item.index, column: index })}
                    >
                      {column.cell === undefined ? (
                        <span className="d-cell-text">{column.value(row.original) ?? '–'}</span>
                      ) : (
                        column.cell(row.original)
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className="d-table-foot">
        <span className="numbers">
          {t('rows', { count: total })}
          {noRoom > 0 && ` · ${t('noRoom', { count: noRoom })}`}
        </span>
        <ColumnMenu
          columns={columns.map(({ id, title, hideable }) => ({
            id,
            title,
            hideable: hideable ?? true,
          }))}
          layout={layout}
          onLayout={setLayout}
        />
      </div>
    </div>
  );
}

/** The row height of the density in force, in pixels at the current zoom. */
function useRowHeight(): number {
  return useMemo(() => {
    const value = getComputedStyle(document.documentElement).getPropertyValue('--row');
    return Number.parseInt(value, 10) || 32;
  }, []);
}
