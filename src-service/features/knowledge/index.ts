import type { FeatureHandlers } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { articleFacts } from './facts.ts';
import { forMember } from './for-member.ts';
import { articleOf, hitOf } from './read-article.ts';
import { searchArticles } from './search.ts';

/** What the screen lists at most for a question; without one it lists everything. */
const MOST_HITS = 12;

/** Knowledge to look up (domain rule 24): the texts lie in `articles/`, none of them is personal. */
export const knowledge: FeatureHandlers<'knowledge'> = {
  'knowledge.search': async ({ input, policy }) => {
    const { text, language } = input;
    const found = searchArticles(text, language);
    const shown = text.trim() === '' ? found : found.slice(0, MOST_HITS);
    const facts = articleFacts(policy);
    return { articles: shown.map((article) => hitOf(article, language, facts)) };
  },

  'knowledge.article': async ({ input, policy }) =>
    articleOf(input.articleId, input.language, articleFacts(policy)) ?? refuse('articleNotFound'),

  'knowledge.forMember': forMember,
};
