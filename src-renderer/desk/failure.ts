import type { DeskError } from '#shared/desk-contract/bridge.ts';

/** A refusal of the service or of main, thrown so that TanStack Query sees it. */
export class DeskFailure extends Error {
  override readonly name = 'DeskFailure';
  readonly error: DeskError;

  constructor(error: DeskError) {
    super(error.code);
    this.error = error;
  }
}

/** Whatever was thrown, as a refusal: what is no `DeskFailure` is a fault of this program. */
export function asDeskError(thrown: unknown): DeskError {
  if (thrown instanceof DeskFailure) return thrown.error;
  return { code: 'desk', facts: {}, requestId: '' };
}

/** Codes after which nobody knows, or nothing was decided: the same action may be sent again. */
const undecided: ReadonlySet<DeskError['code']> = new Set([
  'offline',
  'outcomeUnknown',
  'unavailable',
  'internal',
  'storageFull',
  'throttled',
  'unauthenticated',
  'signedOut',
  'answerNotUnderstood',
  'desk',
]);
export const isUndecided = (error: DeskError): boolean => undecided.has(error.code);
