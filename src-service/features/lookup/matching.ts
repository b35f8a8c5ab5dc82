import { isWithinOneTypo } from '#shared/domain/names.ts';
import type { MemberHit } from '#shared/service-contract/lookup.ts';
import type { MemberRow } from '../../pipeline/handler.ts';
import { compoundsIn, namingWordsIn, type Word } from './words.ts';

export type Match = MemberHit['because'][number]['match'];

/** Short words are one slip away from too many others. */
export const LEAST_TYPO_LENGTH = 4;
/** A sound with one consonant is that of too many words. */
const LEAST_CONSONANTS = 2;

export const isTellingSound = (sound: string): boolean =>
  sound.replace(/^0/, '').length >= LEAST_CONSONANTS;

export interface WordMatch {
  readonly match: Match;
  /** Smaller is better. */
  readonly penalty: number;
  readonly part: MemberWord['part'];
  /** The whole word, not only its beginning. */
  readonly whole: boolean;
}

export interface MemberWord extends Word {
  readonly part: 'first' | 'last' | 'previous';
}

export const memberWords = ({
  firstName,
  lastName,
  previousNames,
}: Pick<MemberRow, 'firstName' | 'lastName' | 'previousNames'>): MemberWord[] => [
  ...wordsIn(lastName).map((word) => ({ ...word, part: 'last' as const })),
  ...wordsIn(firstName).map((word) => ({ ...word, part: 'first' as const })),
  ...previousNames.flatMap(wordsIn).map((word) => ({ ...word, part: 'previous' as const })),
];

const wordsIn = (name: string): Word[] => [...namingWordsIn(name), ...compoundsIn(name)];

const penalties: Readonly<Record<Match, number>> = { exact: 0, variant: 2, typo: 6, sound: 8 };
/** A beginning is worth less than the word; an earlier name less than today's. */
const PREFIX_PENALTY = 1;
const PREVIOUS_PENALTY = 1;

/**
 * The best way in which the typed words name this member, each by a word of its own: "Maria Meyer" is
 * not "Maier" twice. null if one of them does not.
 */
export const matchWords = (
  typed: readonly Word[],
  words: readonly MemberWord[],
): readonly WordMatch[] | null => {
  const [first, ...rest] = typed;
  if (first === undefined) {
    return [];
  }
  let best: readonly WordMatch[] | null = null;
  for (const word of words) {
    const match = matchOf(first, word);
    const others = match === null ? null : matchWords(rest, without(words, word));
    if (match !== null && others !== null) {
      const all = [match, ...others];
      best = best === null || costOf(all) < costOf(best) ? all : best;
    }
  }
  return best;
};

const without = (words: readonly MemberWord[], used: MemberWord): MemberWord[] =>
  words.filter((word) => word !== used);

export const costOf = (matches: readonly WordMatch[]): number =>
  matches.reduce((sum, { penalty }) => sum + penalty, 0);

const matchOf = (typed: Word, word: MemberWord): WordMatch | null => {
  const kind = kindOf(typed, word);
  if (kind === null) {
    return null;
  }
  const whole = kind.match === 'typo' || kind.match === 'sound' || typed.key === word.key;
  // The name is no longer the one on the screen, so it never stands there as typed.
  const match = word.part === 'previous' && kind.match === 'exact' ? 'variant' : kind.match;
  const penalty =
    penalties[match] +
    (whole ? 0 : PREFIX_PENALTY) +
    (word.part === 'previous' ? PREVIOUS_PENALTY : 0);
  return { match, penalty, part: word.part, whole };
};

const kindOf = (typed: Word, word: MemberWord): { readonly match: Match } | null => {
  if (word.text.startsWith(typed.text)) {
    return { match: 'exact' };
  }
  if (word.key.startsWith(typed.key)) {
    return { match: 'variant' };
  }
  if (typed.key.length >= LEAST_TYPO_LENGTH && isWithinOneTypo(typed.key, word.key)) {
    return { match: 'typo' };
  }
  return isTellingSound(typed.sound) && typed.sound === word.sound ? { match: 'sound' } : null;
};

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/**
 * Every key that is one slip of the keyboard away: exact keys for the index, wherever the slip is.
 * About 54 per letter of the word.
 */
export const keysWithinOneTypo = (key: string): string[] => {
  const keys = new Set<string>();
  for (let place = 0; place <= key.length; place += 1) {
    const [before, after] = [key.slice(0, place), key.slice(place)];
    keys.add(before + after.slice(1));
    keys.add(before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2));
    for (const letter of LETTERS) {
      keys.add(before + letter + after);
      keys.add(before + letter + after.slice(1));
    }
  }
  return [...keys].filter((candidate) => candidate !== '' && candidate !== key);
};
