import { describe, expect, it } from 'vitest';
import { isOnlyDigits, kvnrPlaces } from '../../../src-renderer/features/lookup/half-typed.ts';

describe('a number that is still being typed', () => {
  it.each([
    ['X1', 2],
    ['x12345678', 9],
    ['X123 456 7', 8],
  ])('%s is the beginning of an insurance number with %i places', (text, places) => {
    expect(kvnrPlaces(text)).toBe(places);
  });

  it.each(['X', 'X123456788', 'Xaver 1980', 'HEK-1', '22039'])('%s is none', (text) => {
    expect(kvnrPlaces(text)).toBeNull();
  });

  it('may still become a day, a phone number or a postcode', () => {
    expect(isOnlyDigits('04.03.')).toBe(true);
    expect(isOnlyDigits('040 55')).toBe(true);
    expect(isOnlyDigits('müller 1980')).toBe(false);
  });
});
