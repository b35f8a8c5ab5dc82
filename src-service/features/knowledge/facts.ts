import type { Policy } from '#shared/domain/policy.ts';

/** What an article may name of HEK's own values, so that no text contradicts the policy file. */
export type ArticleFacts = Readonly<Record<'cardDays' | 'quotaPerYear', number>>;

export const articleFacts = ({ cardDays, quotaPerYear }: Policy): ArticleFacts => ({
  cardDays,
  quotaPerYear,
});

/** Fills `{cardDays}` and the like; what is no fact stays, and a test finds it. */
export const filled = (text: string, facts: ArticleFacts): string =>
  text.replace(/\{(\w+)\}/gu, (blank, name: string) =>
    name === 'cardDays' || name === 'quotaPerYear' ? String(facts[name]) : blank,
  );
