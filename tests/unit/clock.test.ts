import { expect, it } from 'vitest';
import { SettableClock } from '#shared/domain/clock.ts';

it('a settable clock stands still until it is moved', () => {
  const clock = new SettableClock(1_000);
  clock.advance(500);
  expect(clock.now()).toBe(1_500);
});
