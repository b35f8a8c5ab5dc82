import { useLayoutEffect, useState } from 'react';

/** What decides how much room a column needs. */
export interface ColumnRoom {
  /** Pixels, or a share of what is left: `'1fr'`, `'2fr'`. */
  readonly width: number | `${number}fr`;
  /** Pixels below which a share becomes unreadable. */
  readonly least?: number;
  /**
   * When the table is too narrow, columns with a number step back, the lowest first; what they say must
   * stand elsewhere, e.g. in the detail. Without a number a column always stays.
   */
  readonly yields?: number;
}

const SHARE_LEAST = 96;

const leastOf = ({ width, least }: ColumnRoom): number =>
  typeof width === 'number' ? width : (least ?? SHARE_LEAST);

/** Pixels that the columns need side by side. */
export const roomOf = (columns: readonly ColumnRoom[]): number =>
  columns.reduce((sum, column) => sum + leastOf(column), 0);

/** The columns in their order, without those that must step back at this many pixels. */
export function columnsThatFit<Column extends ColumnRoom>(
  columns: readonly Column[],
  room: number,
): readonly Column[] {
  if (roomOf(columns) <= room) return columns;
  const ranks = columns.flatMap(({ yields }) => (yields === undefined ? [] : [yields]));
  if (ranks.length === 0) return columns;
  const first = columns.find(({ yields }) => yields === Math.min(...ranks));
  return columnsThatFit(
    columns.filter((column) => column !== first),
    room,
  );
}

/** The columns of a CSS grid. */
export const gridOf = (columns: readonly ColumnRoom[]): string =>
  columns
    .map((column) => {
      const least = `${leastOf(column) / 16}rem`;
      return typeof column.width === 'number' ? least : `minmax(${least}, ${column.width})`;
    })
    .join(' ');

/**
 * The room inside an element, in pixels of a 16-pixel root: columns grow with the person's font size.
 * Unlimited until it is measured, which is before anything is painted.
 */
export function useRoom(): readonly [(element: HTMLElement | null) => void, number] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const measure = () => {
      const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setRoom((element.clientWidth / (root || 16)) * 16);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [setElement, room];
}
