const folded = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/gu, 'ss');

/** Actions whose label holds every typed word, those that begin with the text first. */
export function matchingActions<A extends { readonly text: string }>(
  actions: readonly A[],
  typed: string,
): readonly A[] {
  const words = folded(typed)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const hits = actions.filter((action) =>
    words.every((word) => folded(action.text).includes(word)),
  );
  const begins = (action: A) => folded(action.text).startsWith(words[0] ?? '');
  return [...hits.filter(begins), ...hits.filter((action) => !begins(action))];
}
