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

const pathThrough = (
  kind: FactorKind,
  { level, open, matched, weakPairs }: Askable,
): Path | null => {
  const now = levels.indexOf(level);
  const reachedBy = (further: readonly FactorKind[]) =>
    levels.indexOf(levelFrom([...matched, ...further], weakPairs));
  if (reachedBy([kind]) > now) {
    return { answers: 1, reached: reachedBy([kind]) };
  }
  const others = open.filter((other) => other !== kind);
  // A companion that would do alone needs no help of this factor.
  const reached = others
    .filter((other) => reachedBy([other]) <= now)
    .map((other) => reachedBy([kind, other]))
    .filter((candidate) => candidate > now);
  return reached.length === 0 ? null : { answers: 2, reached: Math.max(...reached) };
};

const compare = (one: readonly number[], two: readonly number[]): number => {
  const differs = one.findIndex((value, index) => value !== two[index]);
  return differs === -1 ? 0 : (one[differs] ?? 0) - (two[differs] ?? 0);
};
