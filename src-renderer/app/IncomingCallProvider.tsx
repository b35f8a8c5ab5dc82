import {
  type ReactNode,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useLive } from '../design/live.ts';
import { useDesk } from '../desk/bridge.ts';
import { useDeskEvent } from '../desk/use-desk-route.ts';
import { type IncomingCall, IncomingCallContext } from './incoming-call.ts';
import { servesMembers } from './serving.ts';
import { useSignedIn } from './session.ts';
import { shellTexts } from './texts.ts';
import { useWorkspace } from './workspace.ts';

/** Takes announced calls from the main process. Whoever is busy with somebody is told, not interrupted. */
export function IncomingCallProvider({ children }: { readonly children: ReactNode }) {
  const t = shellTexts.use();
  const desk = useDesk();
  const live = useLive();
  const { person } = useSignedIn();
  const { state, move } = useWorkspace();
  const serving = servesMembers(person.permissionSet);
  const [phone, setPhone] = useState<string | null>(null);
  const hint = useRef<{ readonly contactId: string; readonly phone: string } | null>(null);

  const arrived = useEffectEvent((number: string) => {
    setPhone(number);
    const isFree = state.view === 'contacts' && state.contactId === null;
    if (isFree) {
      live.announce(t('incomingCall', { phone: number }));
      return;
    }
    live.happened(t('incomingCall', { phone: number }), {
      tone: 'info',
      action: { label: t('answerCall'), run: () => move({ to: 'contact', contactId: null }) },
    });
  });
  const take = useCallback(() => {
    if (!serving) return;
    void desk
      .request('calls.take', {})
      .then((answer) => answer.phone !== null && arrived(answer.phone))
      // Signed out meanwhile: the call is the next person's.
      .catch(() => undefined);
  }, [desk, serving]);
  useEffect(take, [take]);
  useDeskEvent('call.incoming', take);

  const call = useMemo<IncomingCall>(
    () => ({
      phone,
      answeredIn: (contactId) => {
        if (phone !== null) hint.current = { contactId, phone };
        setPhone(null);
      },
      takeHint: (contactId) => {
        if (hint.current?.contactId !== contactId) return null;
        const { phone: number } = hint.current;
        hint.current = null;
        return number;
      },
    }),
    [phone],
  );
  return <IncomingCallContext.Provider value={call}>{children}</IncomingCallContext.Provider>;
}
