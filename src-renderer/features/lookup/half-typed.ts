import type { ErrorCode } from '#shared/service-contract/errors.ts';

/**
 * How many places of an insurance number stand in the field, or null if the text is no beginning of
 * one.
 */
export function kvnrPlaces(text: string): number | null {
  const joined = text.replace(/\s/gu, '');
  return /^[a-z]\d{1,8}$/iu.test(joined) ? joined.length : null;
}

/** Only digits so far: a day, a number or a postcode may still become of it. */
const isOnlyDigits = (text: string): boolean => /^[\d\s./+-]+$/u.test(text.trim());

/**
 * True if a refusal only says that the text is not finished: it would disturb the typing. What more
 * typing does not mend is said at once: a missing letter, a wrong check digit, the throttle.
 */
export const isHalfTyped = (text: string, refusal: string): boolean =>
  kvnrPlaces(text) === null
    ? refusal === ('lookupTooFewCriteria' satisfies ErrorCode) && isOnlyDigits(text)
    : refusal !== ('lookupThrottled' satisfies ErrorCode);
