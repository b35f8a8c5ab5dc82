import { useCallback } from 'react';
import { useQueryStore } from '../desk/store-context.ts';
import { useWorkspace } from './workspace.ts';

/** After wrap-up nothing of the contact's members stays in this window. */
export function useForgetContact(): (contactId: string) => void {
  const store = useQueryStore();
  const { move } = useWorkspace();
  return useCallback(
    (contactId: string) => {
      move({ to: 'closed', contactId });
      store.forgetContact(contactId);
    },
    [move, store],
  );
}
