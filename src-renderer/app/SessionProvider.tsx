import { type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SessionState } from '#shared/desk-contract/routes.ts';
import { useDesk } from '../desk/bridge.ts';
import { useQueryStore } from '../desk/store-context.ts';
import { useDeskEvent } from '../desk/use-desk-route.ts';
import { useDraftStore } from '../desk/use-draft.ts';
import { SessionContext, type SessionView } from './session.ts';

const beginning: SessionView = { session: { status: 'starting' }, connection: 'online' };

/** Follows who is signed in. Leaving by any way empties the window's memory (lock, sign-out, expiry). */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const desk = useDesk();
  const store = useQueryStore();
  const drafts = useDraftStore();
  const [view, setView] = useState(beginning);

  const follow = (session: SessionState) => {
    const { session: before } = view;
    const leaving = before.status === 'signedIn' && leaves(before, session);
    if (leaving) drafts.flush();
    // The views go first: a query that a mounted view still holds would outlive its removal.
    flushSync(() => setView((shown) => ({ ...shown, session })));
    if (!leaving) return;
    drafts.forgetEverything();
    store.forgetEverything();
  };
  useDeskEvent('session.changed', follow);
  useDeskEvent('connection.changed', ({ connection }) =>
    setView((before) => ({ ...before, connection })),
  );

  useEffect(() => {
    let current = true;
    desk.request('session.state', {}).then(
      (answer) => current && setView(answer),
      // Main does not answer only while it is going down; its own page says so.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [desk]);

  return <SessionContext.Provider value={view}>{children}</SessionContext.Provider>;
}

const leaves = (before: Extract<SessionState, { status: 'signedIn' }>, after: SessionState) =>
  after.status !== 'signedIn' || after.person.personId !== before.person.personId;
