import { describe, expect, it } from 'vitest';
import { isHalfTyped, kvnrPlaces } from '../../../src-renderer/features/lookup/half-typed.ts';

describe('a number that is still being typed', () => {
  it.each([
    ['X1', 2],
    ['x12345678', 9],
    ['X123 456 7', 8],
  ])('%s is the beginning of an insurance number with %i places', (text, places) => {
    expect(kvnrPlaces(text)).toBe(places);
    expect(isHalfTyped(text, 'kvnrInvalid')).toBe(true);
    expect(isHalfTyped(text, 'lookupTooFewCriteria')).toBe(true);
  });

  it.each(['X', 'X123456788', 'Xaver 1980', 'HEK-1', '22039'])('%s is none', (text) => {
    expect(kvnrPlaces(text)).toBeNull();
    expect(isHalfTyped(text, 'kvnrInvalid')).toBe(false);
  });

  it.each(['04.03.', '040 55', '22039'])('%s may still become a day, a line or more', (text) => {
    expect(isHalfTyped(text, 'lookupTooFewCriteria')).toBe(true);
  });

  it('is over where a name stands', () => {
    expect(isHalfTyped('müller', 'lookupTooFewCriteria')).toBe(false);
  });
});

describe('what more typing does not mend is said at once', () => {
  it('ten digits without the letter of an insurance number', () => {
    expect(isHalfTyped('5878062401', 'kvnrInvalid')).toBe(false);
  });

  it('an insurance number whose check digit does not fit', () => {
    expect(isHalfTyped('X123456789', 'kvnrInvalid')).toBe(false);
  });

  it.each(['X12', '040 55', 'müller 1980'])('the throttle, at %s (rule 2)', (text) => {
    expect(isHalfTyped(text, 'lookupThrottled')).toBe(false);
  });
});
