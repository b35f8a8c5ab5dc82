import Visibility from '@mui/icons-material/VisibilityOutlined';
import Button from '@mui/material/Button';
import type {
  ApplicationDetails,
  ApplicationEntry,
} from '#shared/service-contract/applications.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { Panel } from '../../design/Panel.tsx';
import { SayAloud } from '../../design/SayAloud.tsx';
import { useShownForAWhile } from '../../design/use-shown-for-a-while.ts';
import { useChange } from '../../desk/use-change.ts';
import { useFormat } from '../../i18n/format.ts';
import { ApplicationStateChip } from './application-chip.tsx';
import { RevealedApplication } from './RevealedApplication.tsx';
import { applicationsTexts } from './texts.ts';

/** One application: what to say, and what is shown only when asked for (domain rule 8). */
export function ApplicationDetail({
  contactId,
  memberId,
  application,
}: OnMemberProps & { readonly application: ApplicationEntry }) {
  const t = applicationsTexts.use();
  const format = useFormat();
  const live = useLive();
  const reveal = useChange('applications.reveal');
  const [shown, show] = useShownForAWhile<ApplicationDetails>();
  const { applicationId, kind, state } = application;
  const received = format.day(application.receivedOn);
  const since = format.day(application.stateSince);
  const unmask = async () => {
    const answer = await reveal.run({ contactId, memberId, applicationId });
    if (answer === null) return;
    // The answer lives here alone, for a while, and in no store.
    reveal.reset();
    show(answer);
    live.happened(t('revealed'), { tone: 'info' });
  };
  return (
    <Panel
      title={t('detail', { kind: t(`kind.${kind}`), day: received })}
      actions={<ApplicationStateChip state={state} />}
    >
      <div className="stack">
        <SayAloud label={t('say')}>
          <p>{t(`sentence.${state}`, { kind: t(`kind.${kind}`), received, since })}</p>
        </SayAloud>
        {shown === null ? (
          <p className="soft">{t('masked')}</p>
        ) : (
          <RevealedApplication application={shown} />
        )}
        <div>
          <Button
            variant="outlined"
            startIcon={<Visibility />}
            aria-busy={reveal.running}
            aria-expanded={shown !== null}
            onClick={() => (shown === null ? void unmask() : show(null))}
          >
            {t(shown === null ? 'reveal' : 'hide')}
          </Button>
        </div>
        {reveal.error !== null && (
          <ErrorPanel error={reveal.error} onAgain={() => void reveal.again()} />
        )}
      </div>
    </Panel>
  );
}
