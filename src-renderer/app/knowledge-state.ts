/** What is read beside the work: names of articles only, nothing personal. */
export type KnowledgeFront =
  | { readonly show: 'article'; readonly articleId: string }
  /** Which programmes the member in front may be advised of. */
  | { readonly show: 'programmes' };

const MOST_RECENT = 8;

/** What was read last with the newest in front: each article once. */
export const withRead = (recent: readonly string[], front: KnowledgeFront): readonly string[] =>
  front.show === 'article'
    ? [front.articleId, ...recent.filter((id) => id !== front.articleId)].slice(0, MOST_RECENT)
    : recent;

/** How a contact keeps what is read in it: as a draft of its own, so that it outlives lock and restart. */
export const frontText = (front: KnowledgeFront): string =>
  front.show === 'article' ? `article ${front.articleId}` : front.show;

/** What `frontText` wrote; null for anything else. */
export function frontFrom(text: string): KnowledgeFront | null {
  if (text === 'programmes') return { show: 'programmes' };
  const articleId = /^article (\S+)$/u.exec(text)?.[1];
  return articleId === undefined ? null : { show: 'article', articleId };
}

/** What was remembered of an earlier day; anything else counts as nothing. */
export function recentFrom(stored: string | null): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(stored ?? '[]');
    if (!Array.isArray(parsed)) return [];
    return parsed.filter((one): one is string => typeof one === 'string').slice(0, MOST_RECENT);
  } catch {
    // Somebody's broken entry: the list starts anew.
    return [];
  }
}
