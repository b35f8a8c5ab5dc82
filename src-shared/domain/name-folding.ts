/** Letters of DIN 91379 that Unicode does not decompose into a plain letter and marks. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ɨ: 'i',
  ĳ: 'ij',
  ĸ: 'k',
  ł: 'l',
  ŀ: 'l',
  ŉ: 'n',
  ŋ: 'n',
  ŧ: 't',
  ƈ: 'c',
  ə: 'e',
  ǥ: 'g',
  ʒ: 'z',
};
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');
/** Apostrophes, primes and other signs inside a word; without them the word stays one. */
const INSIDE_WORD = /['`´¨~·‡’‘ʼʹʺʾʿˈˌ]/gu;

const decomposed = (text: string) => text.toLowerCase().normalize('NFD');

function strip(text: string): string {
  return text
    .replace(/\p{M}/gu, '')
    .replace(SPECIAL, (letter) => PLAIN[letter] ?? letter)
    .replace(INSIDE_WORD, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Base letters only: `Müller` → `muller`, `Großmann-Øre` → `grossmann ore`. */
export function foldNamePlain(text: string): string {
  return strip(decomposed(text));
}

/** The German way of writing without umlauts: `Müller` → `mueller`, `Øre` → `oere`, `Å` → `aa`. */
export function foldName(text: string): string {
  return strip(
    decomposed(text)
      .replace(/([aou])(\p{M}*)\u0308/gu, '$1e$2')
      .replace(/a(\p{M}*)\u030a/gu, 'aa$1')
      .replaceAll('ø', 'oe'),
  );
}
