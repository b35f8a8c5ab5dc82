export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit the view. */
  readonly page: number;
}

/** Where a key leads in a grid (WAI-ARIA grid pattern); null if the key does not move. */
export function nextPlace(
  from: GridPlace,
  press: { readonly key: string; readonly ctrlKey: boolean },
  extent: Extent,
): GridPlace | null {
  const row = (to: number) => ({ ...from, row: Math.max(0, Math.min(extent.rows - 1, to)) });
  const column = (to: number) => ({
    ...from,
    column: Math.max(0, Math.min(extent.columns - 1, to)),
  });
  switch (press.key) {
    case 'ArrowDown':
      return row(from.row + 1);
    case 'ArrowUp':
      return row(from.row - 1);
    case 'PageDown':
      return row(from.row + extent.page);
    case 'PageUp':
      return row(from.row - extent.page);
    case 'ArrowRight':
      return column(from.column + 1);
    case 'ArrowLeft':
      return column(from.column - 1);
    case 'Home':
      return press.ctrlKey ? { row: 0, column: 0 } : column(0);
    case 'End':
      return press.ctrlKey
        ? { row: extent.rows - 1, column: extent.columns - 1 }
        : column(extent.columns - 1);
    default:
      return null;
  }
}
