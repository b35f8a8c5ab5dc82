/**
 * How many places of an insurance number stand in the field, or null if the text is no beginning of
 * one. Until all ten are there a refusal would only disturb the typing.
 */
export function kvnrPlaces(text: string): number | null {
  const joined = text.replace(/\s/gu, '');
  return /^[a-z]\d{1,8}$/iu.test(joined) ? joined.length : null;
}

/** Only digits so far: a day, a number or a postcode may still become of it. */
export const isOnlyDigits = (text: string): boolean => /^[\d\s./+-]+$/u.test(text.trim());
