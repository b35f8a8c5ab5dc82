import Block from '@mui/icons-material/BlockOutlined';
import Waits from '@mui/icons-material/HourglassTopOutlined';
import Phone from '@mui/icons-material/PhonelinkRingOutlined';
import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import type { AppRequest, VerificationState } from '#shared/service-contract/verification.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useAction } from '../../app/use-action.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { KeyHint } from '../../design/small.tsx';
import { useChange } from '../../desk/use-change.ts';
import { useFormat } from '../../i18n/format.ts';
import { canAskApp } from './gate-state.ts';
import { gateTexts } from './texts.ts';

/** Asks the member in their app and waits beside the other factors; the answer comes by an event. */
export function AppConfirmation({
  contactId,
  memberId,
  state,
}: OnMemberProps & { readonly state: VerificationState }) {
  const t = gateTexts.use();
  const live = useLive();
  const ask = useChange('verification.askApp');
  const request = state.appRequest;
  const offered = canAskApp(state);
  useAnnouncedEnding(state);
  const run = async () => {
    if ((await ask.run({ contactId, memberId })) !== null) live.announce(t('app.asked'));
  };
  useAction({
    id: 'gate.askApp',
    label: { de: 'In der App bestätigen lassen', en: 'Have it confirmed in the app' },
    group: 'member',
    shortcut: 'gate.askApp',
    enabled: offered,
    run: () => void run(),
  });
  return (
    <>
      {request?.state === 'declined' && (
        <div className="gate-note gate-note-bad" role="alert">
          <strong>
            <Block aria-hidden="true" />
            {t('app.declinedTitle')}
          </strong>
          <p>{t('app.declined')}</p>
        </div>
      )}
      {request?.state === 'waiting' && state.level !== 'high' && (
        <WaitingForApp contactId={contactId} memberId={memberId} request={request} />
      )}
      {request?.state === 'unanswered' && offered && (
        <p className="gate-warning">{t('app.unanswered')}</p>
      )}
      {offered && (
        <div className="gate-app">
          <Button
            variant="outlined"
            startIcon={<Phone />}
            aria-busy={ask.running}
            onClick={() => void run()}
          >
            {t('app.ask')}
            <KeyHint keys={shortcuts['gate.askApp']} />
          </Button>
        </div>
      )}
      {ask.error !== null && <ErrorPanel error={ask.error} onAgain={() => void ask.again()} />}
    </>
  );
}

function WaitingForApp({
  contactId,
  memberId,
  request,
}: OnMemberProps & { readonly request: AppRequest }) {
  const t = gateTexts.use();
  const live = useLive();
  const format = useFormat();
  const cancel = useChange('verification.cancelApp');
  const stop = async () => {
    const { requestId } = request;
    const answer = await cancel.run({ contactId, memberId, requestId });
    if (answer?.appRequest?.state === 'cancelled') live.announce(t('app.cancelled'));
  };
  return (
    <div className="gate-waiting">
      <strong>
        <Waits aria-hidden="true" />
        {t('app.waiting')}
      </strong>
      <p>{t('app.say')}</p>
      <p className="soft">{t('app.until', { time: format.time(request.expiresAt) })}</p>
      <Button variant="text" size="small" aria-busy={cancel.running} onClick={() => void stop()}>
        {t('app.cancel')}
      </Button>
      {cancel.error !== null && (
        <ErrorPanel error={cancel.error} onAgain={() => void cancel.again()} />
      )}
    </div>
  );
}

/** Spoken when the answer arrives while somebody waits; an old answer is only read. */
function useAnnouncedEnding({ appRequest, level }: VerificationState): void {
  const t = gateTexts.use();
  const live = useLive();
  const awaited = useRef<string | null>(null);
  useEffect(() => {
    if (appRequest === null) return;
    if (appRequest.state === 'waiting') {
      awaited.current = appRequest.requestId;
      return;
    }
    if (awaited.current !== appRequest.requestId) return;
    awaited.current = null;
    if (appRequest.state === 'confirmed') {
      live.announce(t('app.confirmed', { level: t(`steps.${level}`) }));
    }
    if (appRequest.state === 'unanswered') live.announce(t('app.unanswered'));
  }, [appRequest, level, live, t]);
}
