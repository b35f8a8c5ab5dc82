import { describe, expect, it } from 'vitest';
import { EarlyEnter } from '../../../src-renderer/features/lookup/early-enter.ts';

describe('Enter before the answer', () => {
  it('opens the only hit of exactly this text, once', () => {
    const enter = new EarlyEnter();
    enter.press('X587806240');
    expect(enter.opens('X587806240', 1)).toBe(true);
    expect(enter.opens('X587806240', 1)).toBe(false);
  });

  it.each([0, 2, 25])('chooses nobody among %i hits, and is used up by them', (hits) => {
    const enter = new EarlyEnter();
    enter.press('muster 1980');
    expect(enter.opens('muster 1980', hits)).toBe(false);
    expect(enter.opens('muster 1980', 1)).toBe(false);
  });

  it('waits for its own text: the answer to an earlier one opens nobody', () => {
    const enter = new EarlyEnter();
    enter.press('muster 1980');
    expect(enter.opens('muster 198', 1)).toBe(false);
    expect(enter.opens('muster 1980', 1)).toBe(true);
  });

  it('is forgotten when somebody types on or leaves', () => {
    const enter = new EarlyEnter();
    enter.press('muster 1980');
    enter.forget();
    expect(enter.opens('muster 1980', 1)).toBe(false);
  });

  it('means nothing if nobody pressed it', () => {
    expect(new EarlyEnter().opens('muster 1980', 1)).toBe(false);
  });
});
