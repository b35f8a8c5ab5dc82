import type { ArticleHit } from '#shared/service-contract/knowledge.ts';

/** Nothing asked yet: what was read last stands first, the rest keeps its order. */
export function recentFirst(
  hits: readonly ArticleHit[],
  recent: readonly string[],
): { readonly hits: readonly ArticleHit[]; readonly recent: number } {
  const known = recent.flatMap((id) => hits.find(({ articleId }) => articleId === id) ?? []);
  const others = hits.filter(({ articleId }) => !recent.includes(articleId));
  return { hits: [...known, ...others], recent: known.length };
}
