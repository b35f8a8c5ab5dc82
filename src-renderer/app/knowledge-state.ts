/** What is read beside the work: names of articles only, nothing personal. */
export type KnowledgeFront =
  | { readonly show: 'article'; readonly articleId: string }
  /** Which programmes the member in front may be advised of. */
  | { readonly show: 'programmes' };

export interface KnowledgeState {
  /** By place: each contact keeps what was read in it, each other view, too. */
  readonly fronts: Readonly<Record<string, KnowledgeFront>>;
  /** Articles read last, newest first. */
  readonly recent: readonly string[];
}

const MOST_RECENT = 8;

export function opened(
  state: KnowledgeState,
  place: string,
  front: KnowledgeFront,
): KnowledgeState {
  const recent =
    front.show === 'article'
      ? [front.articleId, ...state.recent.filter((id) => id !== front.articleId)]
      : state.recent;
  return {
    fronts: { ...state.fronts, [place]: front },
    recent: recent.slice(0, MOST_RECENT),
  };
}

export function closed(state: KnowledgeState, place: string): KnowledgeState {
  const { [place]: _, ...fronts } = state.fronts;
  return { ...state, fronts };
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
