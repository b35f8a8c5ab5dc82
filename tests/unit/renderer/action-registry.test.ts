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
