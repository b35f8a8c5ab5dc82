/** The parts of a keyboard event that decide which shortcut it is. */
export interface KeyPress {
  readonly key: string;
  /** Which key of the keyboard, whatever is printed on it: `Digit1`. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

const isFunctionKey = (key: string) => /^F\d{1,2}$/.test(key);

/** The digit of the top row under Ctrl or Alt, also where Shift or the layout makes a sign of it. */
const digitOf = ({ code, ctrlKey, altKey, metaKey }: KeyPress): string | undefined =>
  ctrlKey || altKey || metaKey ? /^Digit(\d)$/.exec(code)?.[1] : undefined;

/** `Ctrl+Shift+P`, `F8`, `?`: Shift is named only where it does not already change the character. */
export function keysOf(press: KeyPress): string {
  const letter = digitOf(press) ?? (press.key.length === 1 ? press.key.toUpperCase() : press.key);
  const shiftCounts = /^[A-Z\d]$/.test(letter) || press.key.length > 1;
  return [
    press.ctrlKey || press.metaKey ? 'Ctrl' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey && shiftCounts && (press.ctrlKey || press.altKey || press.key.length > 1)
      ? 'Shift'
      : '',
    letter,
  ]
    .filter((part) => part !== '')
    .join('+');
}

/** A key that types something: it never fires while a text field has the focus. */
export function typesText(press: KeyPress): boolean {
  return !press.ctrlKey && !press.altKey && !press.metaKey && !isFunctionKey(press.key);
}

/** How keys are written for people: German keyboards say Strg and Umschalt. */
export function keysForPeople(keys: string, language: 'de' | 'en'): readonly string[] {
  const words: Record<string, string> =
    language === 'de'
      ? { Ctrl: 'Strg', Shift: 'Umschalt', Enter: '⏎', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' }
      : { Enter: '⏎', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' };
  return keys.split('+').map((part) => words[part] ?? part);
}
