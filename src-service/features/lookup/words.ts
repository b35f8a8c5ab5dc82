import {
  colognePhonetics,
  foldName,
  nameCompounds,
  nameKey,
  nameTokens,
  withoutHyphens,
} from '#shared/domain/names.ts';

/** One word in the forms in which names are compared. */
export interface Word {
  /** As it stands, lower case. */
  readonly text: string;
  /** `nameKey`: under it all spellings meet. */
  readonly key: string;
  readonly sound: string;
}

/** Labels that people type or paste before a value. */
const LABELS = new Set(
  'geb geboren jahrgang jg aus plz tel telefon kvnr versichertennummer trackingid'.split(' '),
);

/** The letters of a name's word; apostrophes stay inside it. */
const WORD = /[\p{L}\p{M}\p{Lm}'’`´ʼ]+/gu;

const wordOf = (text: string): Word => ({
  text: text.normalize('NFC').toLowerCase(),
  key: nameKey(text),
  sound: colognePhonetics(text),
});

/** The words of a text in order, each with its place. */
export const placedWords = (text: string): { readonly raw: string; readonly index: number }[] =>
  Array.from(text.matchAll(WORD), (match) => ({ raw: match[0], index: match.index }));

/** More words make nobody easier to find, and comparing them takes longer with every one. */
const MOST_WORDS = 6;

/** Words that name somebody, each once: no titles, particles or labels unless nothing else is left. */
export const namingWords = (raws: readonly string[]): Word[] => {
  const labelled = raws.filter((raw) => !LABELS.has(foldName(raw)));
  const bearing = new Set(nameTokens(labelled.join(' ')));
  const words = labelled
    .filter((raw) => bearing.has(foldName(raw)))
    .map(wordOf)
    .filter(({ key }) => key !== '');
  return [...new Map(words.map((word) => [word.key, word])).values()].slice(0, MOST_WORDS);
};

export const namingWordsIn = (text: string): Word[] =>
  namingWords(placedWords(text).map(({ raw }) => raw));

/** Hyphened words of a stored name, to be met by one typed word; they never stand there like that. */
export const compoundsIn = (name: string): Word[] =>
  nameCompounds(name)
    .map((word) => ({ ...wordOf(withoutHyphens(word)), text: word.toLowerCase() }))
    .filter(({ key }) => key !== '');
