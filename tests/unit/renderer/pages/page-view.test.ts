import { describe, expect, test } from 'vitest';
import {
  applyCommand,
  commandOfKey,
  firstLook,
  fittedZoom,
  type PageView,
} from '../../../../src-renderer/design/pages/page-view.ts';

const bare = { ctrlKey: false, altKey: false, metaKey: false };

describe('looking at pages', () => {
  test.each([
    ['PageDown', 'next'],
    ['PageUp', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['+', 'zoomIn'],
    ['-', 'zoomOut'],
    ['0', 'actualSize'],
    ['W', 'fitWidth'],
    ['r', 'rotate'],
  ] as const)('%s means %s', (key, command) => {
    expect(commandOfKey({ ...bare, key })).toBe(command);
  });

  test('keys with Ctrl, Alt or Meta belong to the program and the browser engine', () => {
    expect(commandOfKey({ ...bare, key: '+', ctrlKey: true })).toBeNull();
    expect(commandOfKey({ ...bare, key: 'r', metaKey: true })).toBeNull();
    expect(commandOfKey({ ...bare, key: 'ArrowLeft', altKey: true })).toBeNull();
    expect(commandOfKey({ ...bare, key: 'x' })).toBeNull();
  });

  test('no command leads beyond the first or the last of fifteen pages', () => {
    const last = { ...firstLook, page: 15 };
    expect(applyCommand(firstLook, 'previous', 15, 1).page).toBe(1);
    expect(applyCommand(firstLook, 'next', 15, 1).page).toBe(2);
    expect(applyCommand(last, 'next', 15, 1).page).toBe(15);
    expect(applyCommand(last, 'first', 15, 1).page).toBe(1);
    expect(applyCommand(firstLook, 'last', 15, 1).page).toBe(15);
  });

  test('zooming starts from the size that fits and stays within its bounds', () => {
    expect(applyCommand(firstLook, 'zoomIn', 1, 1.3).zoom).toBe(1.5);
    expect(applyCommand(firstLook, 'zoomOut', 1, 1.3).zoom).toBe(1.25);
    expect(applyCommand({ ...firstLook, zoom: 4 }, 'zoomIn', 1, 1).zoom).toBe(4);
    expect(applyCommand({ ...firstLook, zoom: 0.25 }, 'zoomOut', 1, 1).zoom).toBe(0.25);
    expect(applyCommand({ ...firstLook, zoom: 3 }, 'fitWidth', 1, 1).zoom).toBe('fitWidth');
    expect(applyCommand(firstLook, 'actualSize', 1, 1.3).zoom).toBe(1);
  });

  test('four turns lead back to where one began', () => {
    let view: PageView = firstLook;
    const seen = [0, 1, 2, 3].map(() => {
      view = applyCommand(view, 'rotate', 1, 1);
      return view.rotation;
    });
    expect(seen).toEqual([90, 180, 270, 0]);
  });

  test('a page that lies on its side fits by its height', () => {
    const a4 = { width: 800, height: 1200 };
    expect(fittedZoom(a4, 0, 400)).toBe(0.5);
    expect(fittedZoom(a4, 90, 600)).toBe(0.5);
    expect(fittedZoom(a4, 0, 0)).toBe(1);
    expect(fittedZoom({ width: 10, height: 10 }, 0, 1000)).toBe(4);
  });
});
