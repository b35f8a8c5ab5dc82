import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';

/** The fonts of everything that is rendered, parsed once per process. */
export interface Fonts {
  readonly regular: Font;
  readonly bold: Font;
}

/**
 * Reads `fonts/*.ttf`, which must be full fonts: subsets silently lack letters of DIN 91379.
 * @param resourcesDir folder that holds `fonts/`
 * @throws the file system's error if a font is missing
 */
export async function loadFonts(resourcesDir: string): Promise<Fonts> {
  const [regular, bold] = await Promise.all(
    ['NotoSans-Regular.ttf', 'NotoSans-Bold.ttf'].map(async (file) =>
      parse(await readFile(join(resourcesDir, 'fonts', file))),
    ),
  );
  if (regular === undefined || bold === undefined) throw new Error('Two fonts are needed.');
  return { regular, bold };
}

const SHARED_GLYPHS = ['j\u0301', 'ff', 'fi', 'fl', 'ffi', 'ffl'];

/**
 * fontkit remembers for each glyph the characters it met it with first, and writes them into the
 * PDF's text. It draws `ẹ` with the glyph of `e`: without fixing every glyph's own character now,
 * the text of a letter (and so its bytes) would depend on what was rendered before it.
 */
function parse(bytes: Uint8Array): Font {
  const font = create(bytes);
  // Some glyphs have a character of their own that no name has (`ȷ`, `ﬁ`): they are to stand for what
  // letters use them for.
  for (const text of SHARED_GLYPHS) font.layout(text);
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
  return font;
}

/** The first character that one of the fonts cannot draw, or null. `text` is in normal form C. */
export function missingCharacter(text: string, fonts: Fonts): string | null {
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const drawn = [fonts.regular, fonts.bold].every((font) => font.hasGlyphForCodePoint(codePoint));
    if (!drawn) return character;
  }
  return null;
}
