/** A blank that is still in the text. */
export interface Blank {
  /** As it stands there, brackets included. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The same shapes that the service refuses: `{{name}}`, `[Datum]` or `[…]`, a line of underscores. */
const shapes = /\{\{[^{}]*\}\}|\[[^[\]\n]*\]|_{3,}/gu;

/** Every unfilled blank in the order of the text. */
export const blanksIn = (text: string): readonly Blank[] =>
  [...text.matchAll(shapes)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));

/** The first blank at or after a place, else the first of all; null if none is left. */
export function nextBlank(text: string, from: number): Blank | null {
  const blanks = blanksIn(text);
  return blanks.find((blank) => blank.from >= from) ?? blanks[0] ?? null;
}

/** A text block put where the cursor stands, on a line of its own. */
export function insertBlock(
  text: string,
  block: string,
  at: number,
): { readonly text: string; readonly from: number } {
  const before = text.slice(0, at);
  const after = text.slice(at);
  const lead = before === '' || before.endsWith('\n') ? '' : '\n\n';
  const trail = after === '' || after.startsWith('\n') ? '' : '\n\n';
  return { text: `${before}${lead}${block}${trail}${after}`, from: before.length + lead.length };
}
