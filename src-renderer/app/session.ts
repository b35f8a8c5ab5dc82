import { createContext, useContext } from 'react';
import type { Connection, SessionState } from '#shared/desk-contract/routes.ts';

export type SignedIn = Extract<SessionState, { status: 'signedIn' }>;

export interface SessionView {
  readonly session: SessionState;
  readonly connection: Connection;
}

export const SessionContext = createContext<SessionView>({
  session: { status: 'starting' },
  connection: 'offline',
});
export const useSession = (): SessionView => useContext(SessionContext);

/** Who is signed in, with the policy the screens explain; only below the signed-in shell. */
export function useSignedIn(): SignedIn {
  const { session } = useSession();
  if (session.status !== 'signedIn') throw new Error('useSignedIn outside the signed-in shell');
  return session;
}
