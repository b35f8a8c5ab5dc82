import type { Article, ArticleHit, KnowledgeLanguage } from '#shared/service-contract/knowledge.ts';
import type { ArticleSource } from './article.ts';
import { articles } from './articles/index.ts';
import { type ArticleFacts, filled } from './facts.ts';

const byId: ReadonlyMap<string, ArticleSource> = new Map(
  articles.map((article) => [article.id, article]),
);

/** What a list shows of an article. */
export const hitOf = (
  { id, area, ...texts }: ArticleSource,
  language: KnowledgeLanguage,
  facts: ArticleFacts,
): ArticleHit => ({
  articleId: id,
  area,
  title: texts[language].title,
  answer: filled(texts[language].answer, facts),
});

/** The whole article; null if there is none of that name. */
export const articleOf = (
  articleId: string,
  language: KnowledgeLanguage,
  facts: ArticleFacts,
): Article | null => {
  const article = byId.get(articleId);
  if (article === undefined) {
    return null;
  }
  const { answer, steps = [], details, reply = answer } = article[language];
  return {
    ...hitOf(article, language, facts),
    steps: steps.map((text) => filled(text, facts)),
    details: details.map((text) => filled(text, facts)),
    reply: filled(reply, facts),
    rules: [...article.rules],
    programme: article.programme ?? null,
    related: (article.related ?? []).flatMap((id) => {
      const other = byId.get(id);
      return other === undefined ? [] : [{ articleId: id, title: other[language].title }];
    }),
  };
};

/** The article that tells of a programme. */
export const articleOfProgramme = (programme: string): ArticleSource | undefined =>
  articles.find((article) => article.programme === programme);
