import {
  type FactorKind,
  factorClasses,
  factorKinds,
  levelFrom,
  type VerificationLevel,
  type WeakPair,
} from '#shared/domain/verification-rules.ts';
import { levels } from '#shared/service-contract/vocabulary.ts';

/** What may still be asked, and what has been. */
export interface Askable {
  /** The level reached already, by answers or otherwise. */
  readonly level: VerificationLevel;
  /** Factors without an obstacle. */
  readonly open: readonly FactorKind[];
  readonly matched: readonly FactorKind[];
  /** Asked already with another result: asked again only when nothing else is left. */
  readonly mismatched: readonly FactorKind[];
  readonly weakPairs: readonly WeakPair[];
}

/**
 * What to ask next, best first (domain rule 5): the factor that reaches a higher level with the fewest
 * further answers. Factors that can raise nothing are left out.
 */
export const askNext = (askable: Askable): FactorKind[] => {
  const rated = askable.open
    .map((kind) => ({ kind, path: pathThrough(kind, askable) }))
    .filter(({ path }) => path !== null);
  const rank = ({ kind, path }: (typeof rated)[number]) => [
    askable.mismatched.includes(kind) ? 1 : 0,
    path?.answers ?? 0,
    // An ID document reaches high at once; asking for it saves the other questions.
    -(path?.reached ?? 0),
    classRank[factorClasses[kind]],
    factorKinds.indexOf(kind),
  ];
  return rated.toSorted((one, two) => compare(rank(one), rank(two))).map(({ kind }) => kind);
};

/** On the way to *simple*, knowledge is what counts; a possession factor proves nothing before it. */
const classRank = { presence: 0, knowledge: 1, possession: 2 } as const;

interface Path {
  /** Further answers until a higher level is reached, this one included. */
  readonly answers: number;
  readonly reached: number;
}

/** *high* takes two knowledge factors and one of possession. */
const LONGEST_PATH = 3;

/** The shortest way up on which this factor is needed; null if there is none. */
const pathThrough = (
  kind: FactorKind,
  { level, open, matched, weakPairs }: Askable,
): Path | null => {
  const now = levels.indexOf(level);
  const reachedBy = (further: readonly FactorKind[]) =>
    levels.indexOf(levelFrom([...matched, ...further], weakPairs));
  const others = open.filter((other) => other !== kind);
  for (let answers = 1; answers <= LONGEST_PATH; answers += 1) {
    const reached = combinations(others, answers - 1)
      // Companions that rise without this factor need no help of it.
      .filter((companions) => reachedBy(companions) <= now)
      .map((companions) => reachedBy([kind, ...companions]))
      .filter((candidate) => candidate > now);
    if (reached.length > 0) {
      return { answers, reached: Math.max(...reached) };
    }
  }
  return null;
};

/** All choices of so many. */
const combinations = (kinds: readonly FactorKind[], size: number): FactorKind[][] =>
  size === 0
    ? [[]]
    : kinds.flatMap((kind, index) =>
        combinations(kinds.slice(index + 1), size - 1).map((rest) => [kind, ...rest]),
      );

const compare = (one: readonly number[], two: readonly number[]): number => {
  const differs = one.findIndex((value, index) => value !== two[index]);
  return differs === -1 ? 0 : (one[differs] ?? 0) - (two[differs] ?? 0);
};
