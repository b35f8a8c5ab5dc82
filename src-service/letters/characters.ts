import { LetterCharacterError } from './character-error.ts';
import { LetterContent } from './content.ts';
import { type Fonts, missingCharacter } from './fonts.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The content in normal form C, every text of it found printable.
 * @throws LetterCharacterError naming the first character that a font lacks and its field
 */
export function printableContent(content: LetterContent, fonts: Fonts): LetterContent {
  const composed = (value: Json, field: string): Json => {
    if (typeof value === 'string') return composedText(value, field, fonts);
    if (Array.isArray(value)) return value.map((item: Json) => composed(item, field));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        composed(inner, key === 'lines' ? field : key),
      ]),
    );
  };
  return LetterContent.parse(composed(content, content.kind));
}

function composedText(text: string, field: string, fonts: Fonts): string {
  const composed = text.normalize('NFC');
  const missing = missingCharacter(composed, fonts);
  if (missing !== null) throw new LetterCharacterError(missing, field);
  return composed;
}
