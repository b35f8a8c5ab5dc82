import { describe, expect, it } from 'vitest';
import { shortcuts } from '../../../src-renderer/app/shortcuts.ts';
import { keysForPeople, keysOf, typesText } from '../../../src-renderer/i18n/keys.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrl' | 'alt' | 'shift', boolean>> = {},
  code = '',
) => ({
  key,
  code,
  ctrlKey: held.ctrl === true,
  altKey: held.alt === true,
  shiftKey: held.shift === true,
  metaKey: false,
});

/** The two names of "the view's main action". */
const sameOnPurpose = ['work.primary', 'messenger.send'];

describe('the keys of the workspace', () => {
  it('never clash', () => {
    const used = Object.entries(shortcuts).filter(([id]) => id !== sameOnPurpose[1]);
    const twice = used.filter(([id, keys]) =>
      used.some(([other, same]) => other !== id && same === keys),
    );
    expect(twice).toEqual([]);
  });

  it.each(['F5', 'F7', 'F11', 'F12', 'Ctrl+C', 'Ctrl+V', 'Ctrl+X', 'Ctrl+Z', 'Ctrl+A', 'Ctrl+F'])(
    'leave %s to the browser engine',
    (keys) => {
      expect(Object.values<string>(shortcuts)).not.toContain(keys);
    },
  );

  it('leave single letters, Insert, CapsLock and AltGr to screen readers and keyboards', () => {
    for (const keys of Object.values<string>(shortcuts)) {
      expect(keys).not.toMatch(/^[A-Za-z]$|Insert|CapsLock|Ctrl\+Alt/);
    }
  });
});

describe('reading a key press', () => {
  it.each([
    [press('k', { ctrl: true }), 'Ctrl+K'],
    [press('P', { ctrl: true, shift: true }), 'Ctrl+Shift+P'],
    [press('F8'), 'F8'],
    [press('F6', { shift: true }), 'Shift+F6'],
    [press('?', { shift: true }), '?'],
    [press('3', { alt: true }), 'Alt+3'],
    // On a German keyboard Shift makes "!" of the 1.
    [press('!', { ctrl: true, shift: true }, 'Digit1'), 'Ctrl+Shift+1'],
    [press('1', { ctrl: true, shift: true }, 'Digit1'), 'Ctrl+Shift+1'],
    [press('!', { shift: true }, 'Digit1'), '!'],
    [press(',', { ctrl: true }), 'Ctrl+,'],
    [press('Enter', { ctrl: true }), 'Ctrl+Enter'],
  ])('%j is %s', (pressed, keys) => {
    expect(keysOf(pressed)).toBe(keys);
  });

  it('knows what would type a character, so that a text field keeps it', () => {
    expect(typesText(press('?', { shift: true }))).toBe(true);
    expect(typesText(press('F1'))).toBe(false);
    expect(typesText(press('k', { ctrl: true }))).toBe(false);
  });

  it('writes keys as they stand on a German keyboard', () => {
    expect(keysForPeople('Ctrl+Shift+P', 'de')).toEqual(['Strg', 'Umschalt', 'P']);
    expect(keysForPeople('Ctrl+Shift+P', 'en')).toEqual(['Ctrl', 'Shift', 'P']);
  });
});
