/** Width of a text in any unit, in the style it will be drawn in. */
export type Measure = (text: string) => number;

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });

/**
 * Breaks a text at spaces and behind hyphens (it never hyphenates) into lines that fit; a word that
 * is wider than a line is broken between characters. A line that ends at a space keeps it, so that the
 * words of two lines stay apart for screen readers and in copied text.
 */
export function breakIntoLines(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(' ').flatMap((word) => piecesOf(word, width, measure))) {
    const longer = piece.glued ? line + piece.text : `${line} ${piece.text}`;
    if (line === '') {
      line = piece.text;
    } else if (measure(longer) <= width) {
      line = longer;
    } else {
      lines.push(piece.glued ? line : `${line} `);
      line = piece.text;
    }
  }
  return line === '' ? lines : [...lines, line];
}

interface Piece {
  readonly text: string;
  /** Continues the word before it. */
  readonly glued: boolean;
}

function piecesOf(word: string, width: number, measure: Measure): Piece[] {
  return word
    .split(/(?<=\p{L}-)(?=\p{L})/u)
    .flatMap((part) => (measure(part) <= width ? [part] : cut(part, width, measure)))
    .map((text, index) => ({ text, glued: index > 0 }));
}

function cut(part: string, width: number, measure: Measure): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(part)) {
    if (piece !== '' && measure(piece + segment) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}
