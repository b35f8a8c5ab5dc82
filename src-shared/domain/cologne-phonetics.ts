import { foldNamePlain } from './name-folding.ts';

/**
 * Kölner Phonetik (Postel 1969): the sound of a German name as digits. A code depends on the letter
 * and its neighbours; runs of the same code count once; vowels count at the beginning only.
 */
export function colognePhonetics(name: string): string {
  const letters = foldNamePlain(name).replace(/[^a-z]/gu, '');
  let codes = '';
  for (let index = 0; index < letters.length; index += 1) {
    codes += codeOf(letters.charAt(index), letters.charAt(index - 1), letters.charAt(index + 1));
  }
  const once = codes.replace(/(\d)\1+/gu, '$1');
  return once.slice(0, 1) + once.slice(1).replaceAll('0', '');
}

const isOneOf = (letter: string, set: string) => letter !== '' && set.includes(letter);

function codeOf(letter: string, before: string, after: string): string {
  if (letter === 'h') return '';
  if (isOneOf(letter, 'aeijouy')) return '0';
  if (letter === 'b') return '1';
  if (letter === 'p') return after === 'h' ? '3' : '1';
  if (isOneOf(letter, 'dt')) return isOneOf(after, 'csz') ? '8' : '2';
  if (isOneOf(letter, 'fvw')) return '3';
  if (isOneOf(letter, 'gkq')) return '4';
  if (letter === 'c') return codeOfC(before, after);
  if (letter === 'x') return isOneOf(before, 'ckq') ? '8' : '48';
  if (letter === 'l') return '5';
  if (isOneOf(letter, 'mn')) return '6';
  return letter === 'r' ? '7' : '8';
}

function codeOfC(before: string, after: string): string {
  if (before === '') return isOneOf(after, 'ahkloqrux') ? '4' : '8';
  if (isOneOf(before, 'sz')) return '8';
  return isOneOf(after, 'ahkoqux') ? '4' : '8';
}
