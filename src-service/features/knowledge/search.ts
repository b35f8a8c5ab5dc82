import { isWithinOneTypo } from '#shared/domain/names.ts';
import type { KnowledgeLanguage } from '#shared/service-contract/knowledge.ts';
import type { ArticleSource } from './article.ts';
import { articles } from './articles/index.ts';
import { askedWords, stemOf, synonymsOf, wordsIn } from './words.ts';

/** How much a word counts by where it stands. */
const places = { title: 6, keywords: 5, answer: 3, details: 1.5 } as const;

/** How much a match counts by how close it is. */
const closeness = {
  same: 1,
  stem: 0.95,
  begins: 0.9,
  synonym: 0.7,
  compound: 0.55,
  typo: 0.45,
} as const;

const LEAST_PREFIX = 2;
/** Shorter parts occur inside words by chance. */
const LEAST_PART = 4;
const LEAST_TYPO = 4;

/** Weight of the best place of each word of an article. */
type Weights = ReadonlyMap<string, number>;

interface Index {
  readonly language: KnowledgeLanguage;
  readonly articles: readonly { readonly article: ArticleSource; readonly weights: Weights }[];
  readonly vocabulary: readonly IndexedWord[];
}

interface IndexedWord {
  readonly word: string;
  readonly stem: string;
  /** Rare words tell more: "hebamme" before "app". */
  readonly rarity: number;
}

const indexOf = (language: KnowledgeLanguage): Index => {
  const indexed = articles.map((article) => ({ article, weights: weighed(article, language) }));
  const spread = new Map<string, number>();
  for (const { weights } of indexed) {
    // All forms of a word are one word: else a rare ending would tell more than the word.
    for (const stem of new Set([...weights.keys()].map((word) => stemOf(word, language)))) {
      spread.set(stem, (spread.get(stem) ?? 0) + 1);
    }
  }
  const words = new Set(indexed.flatMap(({ weights }) => [...weights.keys()]));
  const vocabulary = [...words].map((word) => {
    const stem = stemOf(word, language);
    return { word, stem, rarity: Math.log(1 + indexed.length / (spread.get(stem) ?? 1)) };
  });
  return { language, articles: indexed, vocabulary };
};

const weighed = (article: ArticleSource, language: KnowledgeLanguage): Weights => {
  const { title, keywords, answer, details, steps = [] } = article[language];
  const weights = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const word of wordsIn(text)) {
      weights.set(word, Math.max(weight, weights.get(word) ?? 0));
    }
  };
  add(title, places.title);
  add(keywords, places.keywords);
  add(answer, places.answer);
  add([...details, ...steps].join(' '), places.details);
  return weights;
};

const indexes = { de: indexOf('de'), en: indexOf('en') };

/** How close each word of the index is to an asked one; words that have nothing to do with it are left out. */
const closeTo = (asked: string, { language, vocabulary }: Index): ReadonlyMap<string, number> => {
  const stem = stemOf(asked, language);
  const synonyms = new Set(
    synonymsOf(asked, language).flatMap((word) => [word, stemOf(word, language)]),
  );
  // A rarer word for the same thing must not tell more than the word that was asked.
  const ownRarity = vocabulary.find((entry) => entry.stem === stem)?.rarity ?? Number.MAX_VALUE;
  const close = ({ word, stem: other }: IndexedWord): number => {
    if (word === asked) return closeness.same;
    if (other === stem) return closeness.stem;
    if (asked.length >= LEAST_PREFIX && word.startsWith(asked)) {
      // The less of the word is typed, the less it was meant: "pass" is no "passende".
      return closeness.begins * Math.sqrt(asked.length / word.length);
    }
    if (synonyms.has(word) || synonyms.has(other)) return closeness.synonym;
    if (isPartOf(stem, word) || isPartOf(other, asked)) return closeness.compound;
    const slip = isWithinOneTypo(asked, word) || isWithinOneTypo(stem, other);
    return asked.length >= LEAST_TYPO && slip ? closeness.typo : 0;
  };
  return new Map(
    vocabulary.flatMap((entry): [string, number][] => {
      const value = close(entry) * Math.min(entry.rarity, ownRarity);
      return value === 0 ? [] : [[entry.word, value]];
    }),
  );
};

/** German compounds, either way: "karte" in "gesundheitskarte", "kartenverlust" for "karte". */
const isPartOf = (part: string, word: string): boolean =>
  part.length >= LEAST_PART && word.includes(part);

/**
 * Articles on a text, best first; all in their order if nothing is asked. Tolerates umlauts, endings,
 * compounds, other words for the same thing and one slip of the keyboard. At least half of the asked
 * words must be found, and whoever has more of them stands before whoever has fewer.
 */
export const searchArticles = (
  text: string,
  language: KnowledgeLanguage,
): readonly ArticleSource[] => {
  const index = indexes[language];
  const asked = askedWords(text, language).map((word) => closeTo(word, index));
  if (asked.length === 0) {
    return articles;
  }
  return index.articles
    .flatMap(({ article, weights }) => {
      const values = asked.map((close) => bestOf(weights, close));
      const found = values.filter((value) => value > 0).length;
      const score = values.reduce((sum, value) => sum + value, 0) * (found / asked.length);
      return found === 0 || found * 2 < asked.length ? [] : [{ article, score }];
    })
    .toSorted((one, two) => two.score - one.score)
    .map(({ article }) => article);
};

const bestOf = (weights: Weights, close: ReadonlyMap<string, number>): number => {
  let best = 0;
  for (const [word, weight] of weights) {
    best = Math.max(best, weight * (close.get(word) ?? 0));
  }
  return best;
};
