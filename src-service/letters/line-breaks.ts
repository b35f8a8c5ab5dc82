/** Width of a text in any unit, in the style it will be drawn in. */
export type Measure = (text: string) => number;

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });

/**
 * Breaks a text at spaces (never hyphenates) into lines that fit; a word that is wider than a line is
 * broken between characters. Every line but the last keeps its space, so that the words of two lines
 * stay apart for screen readers and for copied text.
 */
export function breakIntoLines(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((word) => breakWord(word, width, measure))) {
    const longer = line === '' ? word.text : `${line}${word.glued ? '' : ' '}${word.text}`;
    if (line === '' || (!word.glued && measure(longer) <= width)) {
      line = longer;
    } else {
      lines.push(word.glued ? line : `${line} `);
      line = word.text;
    }
  }
  return line === '' ? lines : [...lines, line];
}

interface Piece {
  readonly text: string;
  /** Continues the word before it. */
  readonly glued: boolean;
}

function breakWord(word: string, width: number, measure: Measure): Piece[] {
  if (measure(word) <= width) return [{ text: word, glued: false }];
  const pieces: Piece[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && measure(piece + segment) > width) {
      pieces.push({ text: piece, glued: pieces.length > 0 });
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, { text: piece, glued: pieces.length > 0 }];
}
