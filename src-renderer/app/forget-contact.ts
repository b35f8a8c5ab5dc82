import { useCallback } from 'react';
import { flushSync } from 'react-dom';
import { useQueryStore } from '../desk/store-context.ts';
import { useWorkspace } from './workspace.ts';

/**
 * After wrap-up nothing of the contact's members stays in this window. The views go first: a query
 * that a mounted view still holds would keep its answer for minutes after it was removed.
 */
export function useForgetContact(): (contactId: string) => void {
  const store = useQueryStore();
  const { move } = useWorkspace();
  return useCallback(
    (contactId: string) => {
      flushSync(() => move({ to: 'closed', contactId }));
      store.forgetContact(contactId);
    },
    [move, store],
  );
}
