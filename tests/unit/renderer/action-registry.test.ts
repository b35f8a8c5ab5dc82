import { describe, expect, it } from 'vitest';
import { ActionRegistry } from '../../../src-renderer/app/action-registry.ts';

const action = (id: string, keys?: string) => ({
  id,
  keys,
  label: { de: id, en: id },
  group: 'view' as const,
  run: () => undefined,
});

describe('what can be done just now', () => {
  it('answers a key with the newest action that has it', () => {
    const registry = new ActionRegistry();
    registry.register(action('behind', 'F8'));
    const leave = registry.register(action('in front', 'F8'));
    expect(registry.forKeys('F8')?.id).toBe('in front');
    leave();
    expect(registry.forKeys('F8')?.id).toBe('behind');
    expect(registry.forKeys('F9')).toBeUndefined();
  });

  it('names an action once, however often it is mounted', () => {
    const registry = new ActionRegistry();
    registry.register(action('park'));
    registry.register(action('park'));
    expect(registry.distinct().map(({ id }) => id)).toEqual(['park']);
  });

  it('runs a key that came before its action, once the action is here', async () => {
    const registry = new ActionRegistry();
    const ran: string[] = [];
    const arrived = registry.expectMore();
    expect(registry.keepKeys('F8')).toBe(true);
    arrived();
    registry.register({ ...action('wrap up', 'F8'), run: () => ran.push('wrap up') });
    registry.register({ ...action('again', 'F8'), run: () => ran.push('again') });
    await Promise.resolve();
    expect(ran).toEqual(['wrap up']);
  });

  it('keeps the last key only, and none when nothing is on its way', async () => {
    const registry = new ActionRegistry();
    const ran: string[] = [];
    const doing = (id: string, keys: string) => ({ ...action(id, keys), run: () => ran.push(id) });
    expect(registry.keepKeys('F8')).toBe(false);
    const arrived = registry.expectMore();
    registry.keepKeys('F8');
    registry.keepKeys('F4');
    arrived();
    registry.register(doing('wrap up', 'F8'));
    registry.register(doing('gate', 'F4'));
    await Promise.resolve();
    expect(ran).toEqual(['gate']);
  });

  it('forgets a key whose action did not come with what was expected', async () => {
    const registry = new ActionRegistry();
    const ran: string[] = [];
    const arrived = registry.expectMore();
    registry.keepKeys('F8');
    arrived();
    await Promise.resolve();
    registry.register({ ...action('wrap up', 'F8'), run: () => ran.push('wrap up') });
    await Promise.resolve();
    expect(ran).toEqual([]);
  });

  it('tells its listeners until they leave', () => {
    const registry = new ActionRegistry();
    let told = 0;
    const leave = registry.subscribe(() => {
      told += 1;
    });
    registry.register(action('park'))();
    leave();
    registry.register(action('lock'));
    expect(told).toBe(2);
  });
});
