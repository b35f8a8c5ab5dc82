import './deaths.css';
import { useState } from 'react';
import type { DeathReporter } from '#shared/service-contract/deaths.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { useSignedIn } from '../../app/session.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SayAloud } from '../../design/SayAloud.tsx';
import { takeFocus } from '../../design/take-focus.ts';
import { Waiting } from '../../design/Waiting.tsx';
import { useOperation } from '../../desk/use-operation.ts';
import { ReportForm } from './ReportForm.tsx';
import { deathTexts } from './texts.ts';
import { UndoReport } from './UndoReport.tsx';

/** Takes down a death at level *none*, and says what then stands (domain rule 11). */
export function DeathPanel(props: OnMemberProps) {
  const t = deathTexts.use();
  const { contactId, memberId } = props;
  const header = useOperation('members.header', { contactId, memberId });
  const [heardFrom, setHeardFrom] = useState<DeathReporter | null>(null);
  if (header.data === undefined) {
    return header.error === null ? (
      <Waiting lines={4} />
    ) : (
      <ErrorPanel error={header.error} onAgain={header.again} />
    );
  }
  const { flags } = header.data;
  if (flags.includes('deceased')) {
    return (
      <Panel title={t('deceasedTitle')}>
        <p>{t('deceasedText')}</p>
      </Panel>
    );
  }
  if (flags.includes('deathReported')) return <Reported {...props} by={heardFrom} />;
  return <ReportForm key={memberId} {...props} onReported={setHeardFrom} />;
}

/** The sentence for whoever just reported; for anybody who calls later, the one for relatives. */
function Reported({ by, ...on }: OnMemberProps & { readonly by: DeathReporter | null }) {
  const t = deathTexts.use();
  const { person } = useSignedIn();
  return (
    <Panel title={t('reportedTitle')}>
      <div className="stack" tabIndex={-1} ref={by === null ? null : takeFocus}>
        <SayAloud label={t('say')}>{t(`sentence.${by ?? 'relative'}`)}</SayAloud>
        <p>{t('reportedText')}</p>
        {person.permissionSet === 'staff-desk' && <UndoReport {...on} />}
      </div>
    </Panel>
  );
}
