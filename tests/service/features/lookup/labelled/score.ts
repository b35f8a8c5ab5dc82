import type { Query } from './queries.ts';

/** What a lookup answered: whom, best first; nobody if it was refused. */
export type Ask = (text: string) => Promise<readonly string[]>;

export interface Score {
  readonly kind: string;
  readonly queries: number;
  /** Shares of the queries. */
  readonly first: number;
  readonly within: number;
  /** Texts whose person was not found, for whoever looks into it. */
  readonly missed: readonly string[];
}

/** Per kind in the table's order, then all of them. @param most how many hits are looked at */
export const scoresOf = async (
  queries: readonly Query[],
  ask: Ask,
  most: number,
): Promise<Score[]> => {
  const places: { readonly query: Query; readonly place: number }[] = [];
  for (const query of queries) {
    places.push({ query, place: (await ask(query.text)).indexOf(query.memberId) });
  }
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const score = (kind: string, among: typeof places): Score => {
    const share = (holds: (place: number) => boolean) =>
      among.filter(({ place }) => holds(place)).length / among.length;
    return {
      kind,
      queries: among.length,
      first: share((place) => place === 0),
      within: share((place) => place >= 0 && place < most),
      missed: among
        .filter(({ place }) => place < 0 || place >= most)
        .map(({ query }) => query.text),
    };
  };
  return [
    ...kinds.map((kind) =>
      score(
        kind,
        places.filter(({ query }) => query.kind === kind),
      ),
    ),
    score('all', places),
  ];
};

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** A table for people. */
export const scoreTable = (title: string, scores: readonly Score[], most: number): string => {
  const rows = [
    ['kind', 'queries', 'first', `within ${most}`],
    ...scores.map(({ kind, queries, first, within }) => [
      kind,
      String(queries),
      percent(first),
      percent(within),
    ]),
  ];
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) =>
    row.map((cell, column) => cell.padEnd(widths?.[column] ?? 0)).join('  '),
  );
  return [title, ...lines, ''].join('\n');
};
