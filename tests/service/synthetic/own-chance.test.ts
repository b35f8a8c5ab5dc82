import { expect, it } from 'vitest';
import { Random } from '../../../src-service/database/synthetic/random.ts';
import { makingOf, newWorld } from '../../../src-service/database/synthetic/world.ts';

it('a chance of one’s own is nobody else’s, among very many', () => {
  const world = newWorld(1, '2026-03-10');
  const ids = new Random(1, 'ids');
  const drawn = Array.from({ length: 300_000 }, () =>
    makingOf(world, 'mailbox', ids.uuid()).random.uuid(),
  );
  expect(new Set(drawn).size).toBe(drawn.length);
});
