import { sql } from 'kysely';
import { foldName } from '#shared/domain/names.ts';
import type { Trx } from '../../pipeline/handler.ts';

/** Neighbouring words of a lookup that are a town, or the beginning of one. */
export interface TownReading {
  /** First and last word, as places in the list of words. */
  readonly from: number;
  readonly to: number;
  /** Towns as they are stored. */
  readonly towns: readonly string[];
}

/** Which runs of words are towns in which members live. Found by a few probes of the town's index. */
export const readTowns = async (trx: Trx, words: readonly string[]): Promise<TownReading[]> => {
  const firstWords = words.filter((word) => Array.from(word).length >= 2);
  if (firstWords.length === 0) {
    return [];
  }
  const known = (await townsBeginningWith(trx, firstWords)).map((town) => ({
    town,
    words: foldName(town).split(' '),
  }));
  const folded = words.map((word) => foldName(word));
  return folded.flatMap((_, from) => {
    const fitting = known.map(({ town, words: townWords }) => ({
      town,
      length: sharedLength(townWords, folded.slice(from)),
    }));
    const longest = Math.max(0, ...fitting.map(({ length }) => length));
    const towns = fitting.filter(({ length }) => length === longest).map(({ town }) => town);
    return longest === 0 ? [] : [{ from, to: from + longest - 1, towns }];
  });
};

/** How many words both have in common from the beginning. */
const sharedLength = (town: readonly string[], typed: readonly string[]): number => {
  const differs = town.findIndex((word, index) => word !== typed[index]);
  return differs === -1 ? town.length : differs;
};

/** Signs that may follow the first word of a town: `Bad Oldesloe`, `Westerland/Sylt`, `Baden-Baden`. */
const FOLLOWERS = [' ', '/', '-'];
const MOST_TOWNS = 100;

const next = (text: string): string =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + 1);

/** Ranges of the index, lowest (included) and highest (excluded), as the index orders them: by code. */
const rangesOf = (word: string): { low: string; high: string }[] =>
  spellings(word).flatMap((spelling) => [
    { low: spelling, high: `${spelling}\u0001` },
    ...FOLLOWERS.map((sign) => ({ low: spelling + sign, high: next(spelling + sign) })),
  ]);

const townsBeginningWith = async (trx: Trx, words: readonly string[]): Promise<string[]> => {
  const ranges = [...new Set(words)].flatMap(rangesOf);
  const list = sql.join(ranges.map(({ low, high }) => sql`(${low}::text, ${high}::text)`));
  // One step of the recursion jumps to the next different town: a town of many members costs one probe.
  const { rows } = await sql<{ town: string }>`
    with recursive ranges (low, high) as (values ${list}),
    found (high, town) as (
      select high, (
        select town from member where town ~>=~ low and town ~<~ high
        order by town using ~<~ limit 1
      ) from ranges
      union all
      select high, (
        select town from member where town ~>~ found.town and town ~<~ high
        order by town using ~<~ limit 1
      ) from found where found.town is not null
    )
    select distinct town from found where town is not null limit ${MOST_TOWNS}
  `.execute(trx);
  return rows.map(({ town }) => town);
};

/** Umlauts and ß as they are often typed; each may be meant or be two letters. */
const MEANT: readonly (readonly [string, string])[] = [
  ['ae', 'ä'],
  ['oe', 'ö'],
  ['ue', 'ü'],
  ['ss', 'ß'],
];

/** As towns are written: with a capital, and with the umlauts that were typed as two letters. */
const spellings = (word: string): string[] => {
  let found = [word.toLowerCase()];
  for (const [typed, meant] of MEANT) {
    found = found.flatMap((text) =>
      text.includes(typed) ? [text, text.replaceAll(typed, meant)] : [text],
    );
  }
  return found.map((text) => text.charAt(0).toUpperCase() + text.slice(1));
};
