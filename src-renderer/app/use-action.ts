import {
  createContext,
  useContext,
  useEffectEvent,
  useLayoutEffect,
  useSyncExternalStore,
} from 'react';
import type { Label } from '../i18n/texts.ts';
import type { Action, ActionGroup, ActionRegistry } from './action-registry.ts';
import { type ShortcutId, shortcuts } from './shortcuts.ts';

export const ActionsContext = createContext<ActionRegistry | null>(null);

export function useActionRegistry(): ActionRegistry {
  const registry = useContext(ActionsContext);
  if (registry === null) throw new Error('useAction outside ActionsProvider');
  return registry;
}

export interface ActionOptions {
  readonly id: string;
  readonly label: Label;
  readonly group?: ActionGroup;
  /** A key from `shortcuts.ts`. */
  readonly shortcut?: ShortcutId | undefined;
  readonly run: () => void;
  /** False: not offered just now. */
  readonly enabled?: boolean;
  readonly always?: boolean;
  readonly unlisted?: boolean;
}

/** Offers an action in the command palette (and by its key) while the component is mounted. */
export function useAction(options: ActionOptions): void {
  const registry = useActionRegistry();
  const run = useEffectEvent(options.run);
  const {
    id,
    group = 'view',
    shortcut,
    enabled = true,
    always = false,
    unlisted = false,
  } = options;
  const { de, en } = options.label;
  // Before the screen is painted: whatever is seen answers its key.
  useLayoutEffect(() => {
    if (!enabled) return undefined;
    return registry.register({
      id,
      label: { de, en },
      group,
      keys: shortcut === undefined ? undefined : shortcuts[shortcut],
      run: () => run(),
      always,
      unlisted,
    });
  }, [registry, id, group, shortcut, enabled, always, unlisted, de, en]);
}

/** Keeps keys for the actions of a view that is still loading. */
export function useExpectActions(loading: boolean): void {
  const registry = useActionRegistry();
  useLayoutEffect(() => (loading ? registry.expectMore() : undefined), [registry, loading]);
}

/** What can be done now, for the palette and the sheet. */
export function useActions(): readonly Action[] {
  const registry = useActionRegistry();
  useSyncExternalStore(registry.subscribe, registry.all);
  return registry.distinct().filter((action) => action.unlisted !== true);
}
