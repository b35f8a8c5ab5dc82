import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '#shared/domain/policy.ts';
import { programmeIds } from '#shared/domain/programmes.ts';
import { Article, ArticleHit } from '#shared/service-contract/knowledge.ts';
import type { ArticleText } from '../../../../src-service/features/knowledge/article.ts';
import { articles } from '../../../../src-service/features/knowledge/articles/index.ts';
import { articleFacts } from '../../../../src-service/features/knowledge/facts.ts';
import { articleOf } from '../../../../src-service/features/knowledge/read-article.ts';
import { type Topic, topics } from '../../../../src-service/features/knowledge/topics.ts';
import { unfilledBlank } from '../../../../src-service/records/blanks.ts';

const languages = ['de', 'en'] as const;
const facts = articleFacts(defaultPolicy);

const textsOf = ({ title, answer, steps = [], details, reply = '' }: ArticleText) => [
  title,
  answer,
  ...steps,
  ...details,
  reply,
];

/** App labels stay German in English texts: they are quoted as the app shows them. */
const unquoted = (text: string) => text.replace(/“[^”]*”|„[^“]*“/gu, '§');

describe('rule 24: what members ask', () => {
  it.each(Object.entries<Topic>(topics))('%s has an article or a rule', (topic, { rule }) => {
    const answered = articles.some(({ topics: own }) => own.some((one) => one === topic));
    expect(answered || rule !== undefined).toBe(true);
  });

  it('is asked about every programme that has conditions', () => {
    expect(articles.flatMap(({ programme }) => programme ?? []).sort()).toEqual(
      [...programmeIds].sort(),
    );
  });
});

describe('the articles as a whole', () => {
  it('have names of their own', () => {
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
  });

  it.each(languages)('have titles of their own (%s)', (language) => {
    expect(new Set(articles.map((article) => article[language].title)).size).toBe(articles.length);
  });
});

describe.each(articles)('$id', (article) => {
  it('rests on a rule, and answers a topic or is asked of us', () => {
    expect(article.rules.length).toBeGreaterThan(0);
    for (const rule of article.rules) {
      expect(rule).toBeGreaterThanOrEqual(1);
      expect(rule).toBeLessThanOrEqual(29);
    }
  });

  it('points to articles that exist, never to itself', () => {
    const known = articles.map(({ id }) => id);
    for (const id of article.related ?? []) {
      expect(known).toContain(id);
      expect(id).not.toBe(article.id);
    }
  });

  it.each(languages)(
    'is what the contract says, every fact of the policy filled (%s)',
    (language) => {
      const whole = Article.parse(articleOf(article.id, language, facts));
      expect(ArticleHit.safeParse(whole).success).toBe(true);
      expect(JSON.stringify(whole)).not.toMatch(/\{\w+\}/);
    },
  );

  it.each(languages)('has an answer that can be said at once (%s)', (language) => {
    const { answer } = article[language];
    expect(unfilledBlank(answer)).toBeNull();
    expect(answer.length).toBeLessThanOrEqual(340);
    expect(answer).toMatch(/[.]$/);
  });

  it('says as many steps, details and blanks in English as in German', () => {
    const counts = ({ steps = [], details, reply = '' }: ArticleText) => [
      steps.length,
      details.length,
      reply.match(/\[[^\]]+\]/gu)?.length ?? 0,
    ];
    expect(counts(article.en)).toEqual(counts(article.de));
  });

  it('addresses people as Sie, and is German', () => {
    for (const text of textsOf(article.de)) {
      expect(text).not.toMatch(/\b(du|dein\w*|dich|dir)\b/i);
      expect(unquoted(text)).not.toMatch(/\b(the|and|your|you|with|please)\b/i);
    }
  });

  it('is English in English', () => {
    for (const text of textsOf(article.en)) {
      expect(unquoted(text)).not.toMatch(
        /[äöüß]|\b(der|das|den|dem|und|oder|nicht|kein|keine|eine|ist|sind|wird|mit|für|von|zum|bei|aus|auf|bitte|Sie|Ihre?)\b/,
      );
    }
  });

  it('never says more or less than the other language in numbers', () => {
    const numbersIn = (text: ArticleText) =>
      textsOf(text)
        .join(' ')
        .match(/\d[\d ]*\d|\d/gu)
        ?.sort() ?? [];
    expect(numbersIn(article.en)).toEqual(numbersIn(article.de));
  });
});

it('rule 12: no article asks for a PIN or stores an IMEI', () => {
  const all = articles.flatMap(({ de }) => textsOf(de)).join(' ');
  expect(all).toContain('Wir fragen nie nach einer PIN');
  expect(all).toContain('Wir speichern keine IMEI');
});

it('rule 17: days and times a year follow the policy file', () => {
  const other = articleFacts({ ...defaultPolicy, cardDays: 21, quotaPerYear: 6 });
  expect(articleOf('card-validity', 'de', other)?.answer).toContain('21 Tage');
  expect(articleOf('card-quota', 'en', other)?.answer).toContain('6 times a year');
});
