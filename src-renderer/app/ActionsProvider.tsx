import { type ReactNode, useEffect, useState } from 'react';
import { keysOf, typesText } from '../i18n/keys.ts';
import { ActionRegistry } from './action-registry.ts';
import { shortcuts } from './shortcuts.ts';
import { ActionsContext } from './use-action.ts';

const known: ReadonlySet<string> = new Set(Object.values(shortcuts));

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** One listener for every shortcut. While a dialog is open only the actions marked `always` answer. */
export function ActionsProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(() => new ActionRegistry());
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (typesText(event) && isField(event.target)) return;
      const keys = keysOf(event);
      const action = registry.forKeys(keys);
      if (action === undefined) {
        if (known.has(keys) && registry.keepKeys(keys)) event.preventDefault();
        return;
      }
      const inDialog = document.querySelector('[aria-modal="true"], .MuiPopover-root') !== null;
      if (inDialog && action.always !== true) return;
      event.preventDefault();
      action.run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [registry]);
  return <ActionsContext.Provider value={registry}>{children}</ActionsContext.Provider>;
}
