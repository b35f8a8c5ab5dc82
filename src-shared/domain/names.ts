import { foldName, foldNamePlain } from './name-folding.ts';

/**
 * Names as they are searched: Müller = Mueller = Muller, Meyer ≈ Maier, one typo. The parts:
 * folding, sound and typo distance; here they become words and keys.
 */
export { colognePhonetics } from './cologne-phonetics.ts';
export { foldName, foldNamePlain } from './name-folding.ts';
export { isWithinOneTypo } from './typo-distance.ts';

/** Small words of names that nobody should have to type. */
const PARTICLES = new Set(
  (
    'von vom zu zum zur van de da do dos das del della delle di du la le les el al der den dem ten ter ' +
    'bin ibn bint abu af av auf und e y'
  ).split(' '),
);
const TITLES = new Set('dr prof professor dipl ing med phil rer nat jur hc herr frau'.split(' '));

/**
 * The one key under which all spellings of a word meet: `Müller`, `Mueller` and `Muller` → `muller`.
 * Coarse by intention (`Manuel` → `manul`): compare keys with keys only.
 */
export function nameKey(text: string): string {
  return foldName(text)
    .replace(/([aou])e/gu, '$1')
    .replace(/aa/gu, 'a');
}

/** All spellings under which a name may be typed or stored, without repetition, the usual first. */
export function nameVariants(text: string): string[] {
  return [...new Set([foldName(text), foldNamePlain(text), nameKey(text)])].filter(
    (variant) => variant !== '',
  );
}

/**
 * The words of a name that identify somebody, folded: titles and particles left out unless nothing
 * else is left. `Dr. Anna von der Müller-Öhm` → `anna`, `mueller`, `oehm`.
 */
export function nameTokens(text: string): string[] {
  const words = foldName(text)
    .split(' ')
    .filter((word) => word !== '');
  const named = words.filter((word) => !TITLES.has(word));
  const bearing = named.filter((word) => !PARTICLES.has(word));
  return [bearing, named, words].find((candidates) => candidates.length > 0) ?? [];
}

const HYPHENS = /[\u00ad\u2010-\u2015-]/gu;

/**
 * Words of a name that are joined by hyphens, as they stand in it: they are typed as one word, too.
 * `Karl-Heinz Müller` → `Karl-Heinz`, `al-Ḥaddād` → `al-Ḥaddād`.
 */
export const nameCompounds = (text: string): string[] =>
  text.split(/\s+/u).filter((word) => withoutHyphens(word) !== word);

/** `Karl-Heinz` → `KarlHeinz`. */
export const withoutHyphens = (word: string): string => word.replace(HYPHENS, '');
