import { createContext, type Dispatch, useContext } from 'react';
import { markKey, placeOf, type WorkspaceMove, type WorkspaceState } from './workspace-state.ts';

export interface Workspace {
  readonly state: WorkspaceState;
  /** False until the person stands again where they stood: nothing can be begun before. */
  readonly restored: boolean;
  readonly move: Dispatch<WorkspaceMove>;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

/** Where the person is, and how to go elsewhere: `move({to: 'view', view: 'messenger'})`. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === null) throw new Error('useWorkspace outside WorkspaceProvider');
  return workspace;
}

/** The contact and member in front. */
export function useFront(): {
  readonly contactId: string | null;
  readonly memberId: string | null;
} {
  const { state } = useWorkspace();
  const memberId = state.contactId === null ? null : placeOf(state, state.contactId).memberId;
  return { contactId: state.contactId, memberId };
}

/** Id of what is marked in a panel when it opens: a panel that was left keeps its place. */
export function useMark(contactId: string, memberId: string, panel: string): string | null {
  const { state } = useWorkspace();
  return placeOf(state, contactId).marks?.[markKey(memberId, panel)] ?? null;
}
