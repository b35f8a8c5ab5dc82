import { useEffect, useMemo, useReducer, useState } from 'react';
import type { Clock } from '#shared/domain/clock.ts';
import type { LayoutStorage } from '../design/table/table-memory.ts';
import { LayoutMemoryContext } from '../design/table/use-table-layout.ts';
import { useDesk } from '../desk/bridge.ts';
import { useDraftStore } from '../desk/use-draft.ts';
import { useActivity } from './activity.ts';
import { IncomingCallProvider } from './IncomingCallProvider.tsx';
import { KnowledgeProvider } from './KnowledgeProvider.tsx';
import { ReplyTarget, ReplyTargetContext } from './reply-target.ts';
import { Shell } from './Shell.tsx';
import { restoredPlaces, useScreenMemory } from './screen-memory.ts';
import { ServiceClockContext } from './service-clock.ts';
import { useSignedIn } from './session.ts';
import { WorkspaceContext } from './workspace.ts';
import { move, startState } from './workspace-state.ts';

/** What one signed-in person works in; made anew for the next one. */
export function SignedInShell({
  clock,
  storage,
}: {
  readonly clock: Clock;
  readonly storage: LayoutStorage;
}) {
  const { person, service } = useSignedIn();
  const desk = useDesk();
  const drafts = useDraftStore();
  const [state, dispatch] = useReducer(move, startState);
  const [replyTarget] = useState(() => new ReplyTarget());
  const [ready, setReady] = useState(false);
  const [restored, setRestored] = useState(false);
  const [serviceNow, setServiceNow] = useState({ at: clock.now(), now: service.now });

  useEffect(() => {
    let current = true;
    const refill = desk
      .request('drafts.all', {})
      .then((answer) => {
        if (!current) return;
        drafts.refill(answer.drafts);
        for (const step of restoredPlaces(answer.drafts)) dispatch(step);
      })
      .finally(() => current && setRestored(true));
    const askHour = desk
      .call('session.info', {}, { cause: 'open', idempotencyKey: null })
      .then((info) => current && setServiceNow({ at: clock.now(), now: info.now }));
    void Promise.allSettled([refill, askHour]).then(() => {
      if (!current) return;
      setReady(true);
      void desk.request('app.ready', { screen: 'workspace' }).catch(() => undefined);
    });
    return () => {
      current = false;
    };
  }, [desk, drafts, clock]);

  const serviceClock = useMemo<Clock>(() => {
    const ahead = Date.parse(serviceNow.now) - serviceNow.at;
    return { now: () => clock.now() + ahead };
  }, [clock, serviceNow]);
  const workspace = useMemo(() => ({ state, restored, move: dispatch }), [state, restored]);
  const layouts = useMemo(() => ({ owner: person.personId, storage }), [person.personId, storage]);
  useScreenMemory(state, ready);
  useActivity(state.contactId !== null, clock);

  return (
    <ServiceClockContext.Provider value={serviceClock}>
      <LayoutMemoryContext.Provider value={layouts}>
        <WorkspaceContext.Provider value={workspace}>
          <ReplyTargetContext.Provider value={replyTarget}>
            <IncomingCallProvider>
              <KnowledgeProvider>
                <Shell />
              </KnowledgeProvider>
            </IncomingCallProvider>
          </ReplyTargetContext.Provider>
        </WorkspaceContext.Provider>
      </LayoutMemoryContext.Provider>
    </ServiceClockContext.Provider>
  );
}
