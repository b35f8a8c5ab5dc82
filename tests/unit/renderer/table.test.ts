import { describe, expect, it } from 'vitest';
import { columnsThatFit, roomOf } from '../../../src-renderer/design/table/fit-columns.ts';
import { nextPlace } from '../../../src-renderer/design/table/grid-keys.ts';
import { layoutFrom, movedColumn } from '../../../src-renderer/design/table/table-memory.ts';

const extent = { rows: 100, columns: 4, page: 10 };
const go = (key: string, ctrlKey = false) =>
  nextPlace({ row: 50, column: 2 }, { key, ctrlKey }, extent);

describe('moving in a table by keyboard', () => {
  it.each([
    ['ArrowDown', { row: 51, column: 2 }],
    ['ArrowUp', { row: 49, column: 2 }],
    ['ArrowLeft', { row: 50, column: 1 }],
    ['ArrowRight', { row: 50, column: 3 }],
    ['PageDown', { row: 60, column: 2 }],
    ['PageUp', { row: 40, column: 2 }],
    ['Home', { row: 50, column: 0 }],
    ['End', { row: 50, column: 3 }],
  ])('%s leads to %j', (key, place) => {
    expect(go(key)).toEqual(place);
  });

  it('reaches the first and the last cell with Ctrl', () => {
    expect(go('Home', true)).toEqual({ row: 0, column: 0 });
    expect(go('End', true)).toEqual({ row: 99, column: 3 });
  });

  it('stops at the edges and leaves other keys alone', () => {
    expect(nextPlace({ row: 0, column: 0 }, { key: 'ArrowUp', ctrlKey: false }, extent)).toEqual({
      row: 0,
      column: 0,
    });
    expect(go('Tab')).toBeNull();
  });
});

describe('columns in a narrow table', () => {
  const columns = [
    { id: 'at', width: 160 },
    { id: 'what', width: '2fr', least: 190 },
    { id: 'kind', width: 148, yields: 3 },
    { id: 'purpose', width: 132, yields: 2 },
    { id: 'sequence', width: 76, yields: 1 },
  ] as const;
  const shownAt = (room: number) => columnsThatFit(columns, room).map(({ id }) => id);

  it('all stay as long as each has its room', () => {
    expect(roomOf(columns)).toBe(706);
    expect(shownAt(706)).toEqual(['at', 'what', 'kind', 'purpose', 'sequence']);
  });

  it('step back one by one, the least needed first; the order of the others stays', () => {
    expect(shownAt(705)).toEqual(['at', 'what', 'kind', 'purpose']);
    expect(shownAt(629)).toEqual(['at', 'what', 'kind']);
    expect(shownAt(497)).toEqual(['at', 'what']);
  });

  it('never step back where nothing else says what they say', () => {
    expect(shownAt(100)).toEqual(['at', 'what']);
  });
});

describe('the remembered columns', () => {
  const ids = ['title', 'state', 'day'];

  it('start as designed when nothing or nonsense is stored', () => {
    const designed = { order: ids, hidden: [], sort: null };
    expect(layoutFrom(null, ids)).toEqual(designed);
    expect(layoutFrom('{', ids)).toEqual(designed);
    expect(layoutFrom('[1]', ids)).toEqual(designed);
  });

  it('keep order, choice and sorting', () => {
    const kept = {
      order: ['day', 'title', 'state'],
      hidden: ['state'],
      sort: { id: 'day', desc: true },
    };
    expect(layoutFrom(JSON.stringify(kept), ids)).toEqual(kept);
  });

  it('drop columns that no longer exist and append new ones', () => {
    const old = { order: ['gone', 'state'], hidden: ['gone'], sort: { id: 'gone', desc: true } };
    expect(layoutFrom(JSON.stringify(old), ids)).toEqual({
      order: ['state', 'title', 'day'],
      hidden: [],
      sort: null,
    });
  });

  it('move past hidden neighbours, and not over the edge', () => {
    expect(movedColumn(ids, ['state'], 'day', -1)).toEqual(['day', 'state', 'title']);
    expect(movedColumn(ids, [], 'title', -1)).toEqual(ids);
  });
});
