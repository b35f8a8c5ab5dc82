import type { OnMemberProps } from '../../app/feature.ts';
import { LevelGate } from '../../app/level-gate.tsx';
import { useMark } from '../../app/workspace.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { useOperation } from '../../desk/use-operation.ts';
import { CertificatesTable } from './CertificatesTable.tsx';
import './certificates.css';
import { ResendPanel } from './ResendPanel.tsx';
import { certificatesTexts } from './texts.ts';

/** Sending works before anybody is verified; what was sent before opens at *simple* (rules 8, 15). */
export function CertificatesPanel(props: OnMemberProps) {
  const t = certificatesTexts.use();
  return (
    <div className="stack">
      <ResendPanel {...props} />
      <Panel title={t('history')} flush>
        <LevelGate {...props} needs="simple" what={t('what')}>
          <History {...props} />
        </LevelGate>
      </Panel>
    </div>
  );
}

function History({ contactId, memberId }: OnMemberProps) {
  const list = useOperation('certificates.list', { contactId, memberId });
  const marked = useMark(contactId, memberId, 'certificates');
  if (list.error !== null) return <ErrorPanel error={list.error} onAgain={list.again} />;
  // An empty list that is being fetched again may hold the certificate that was just sent.
  const isStale = list.isFetching && list.data?.certificates.length === 0;
  if (list.data === undefined || isStale) return <Waiting lines={4} />;
  return (
    <CertificatesTable
      contactId={contactId}
      memberId={memberId}
      certificates={list.data.certificates}
      marked={marked}
    />
  );
}
