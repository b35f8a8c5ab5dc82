import type { InputOf } from '#shared/service-contract/index.ts';
import type { FactorKind, VerificationState } from '#shared/service-contract/verification.ts';

/** A factor whose answer is typed. */
export type Typed = InputOf<'verification.submit'>['factor'];
const typed: readonly Typed[] = [
  'birthDate',
  'address',
  'phone',
  'ibanLast4',
  'cardLast5',
  'agreedPassword',
];
export const isTyped = (factor: FactorKind): factor is Typed => typed.some((one) => one === factor);

/** What can still be asked here, the best first. */
export const askable = (state: VerificationState): readonly Typed[] =>
  state.askNext.filter(isTyped);

/** The factor in question: the one the person chose while it is still open, else the best. */
export const inQuestion = (state: VerificationState, chosen: Typed | null): Typed | null => {
  const open = askable(state);
  return chosen !== null && open.includes(chosen) ? chosen : (open[0] ?? null);
};

export type Factor = VerificationState['factors'][number];

/** Asked and answered, in the order of the record. */
export const answered = (state: VerificationState): readonly Factor[] =>
  state.factors.filter((factor) => factor.result !== null);

/** Not usable here, with the reason; what already matched or needs the branch is not listed. */
export const unusable = (state: VerificationState): readonly Factor[] =>
  state.factors.filter(
    (factor) =>
      factor.obstacle !== null &&
      factor.obstacle !== 'alreadyMatched' &&
      factor.obstacle !== 'appWaiting' &&
      factor.result === null,
  );

/** The member can be asked in their app now: beside the other factors, and while the gate is locked. */
export const canAskApp = (state: VerificationState): boolean =>
  state.level !== 'high' &&
  state.factors.some(({ factor, obstacle }) => factor === 'appConfirmation' && obstacle === null);

/** How much is missing to the next level, as the key of its sentence; null at *high*. */
export function missing(state: VerificationState): 'none' | 'noneOne' | 'simple' | null {
  if (state.level === 'high') return null;
  if (state.level === 'simple') return 'simple';
  const known = state.factors.filter(
    (factor) => factor.class === 'knowledge' && factor.result === 'match',
  );
  // Two that are a weak pair still lack one (domain rule 5).
  return known.length > 0 ? 'noneOne' : 'none';
}
