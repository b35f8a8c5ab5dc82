import { useState } from 'react';
import type { OnMemberProps } from '../../app/feature.ts';
import { LevelGate } from '../../app/level-gate.tsx';
import { useMark } from '../../app/workspace.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { useOperation } from '../../desk/use-operation.ts';
import { ApplicationDetail } from './ApplicationDetail.tsx';
import { ApplicationsTable } from './ApplicationsTable.tsx';
import './applications.css';
import { applicationsTexts } from './texts.ts';

/** Where the member's applications for benefits stand (domain rule 22). */
export function ApplicationsPanel(props: OnMemberProps) {
  const t = applicationsTexts.use();
  return (
    <LevelGate {...props} needs="high" what={t('what')}>
      <Applications {...props} />
    </LevelGate>
  );
}

function Applications({ contactId, memberId }: OnMemberProps) {
  const t = applicationsTexts.use();
  const list = useOperation('applications.list', { contactId, memberId });
  const [selectedId, setSelectedId] = useState(useMark(contactId, memberId, 'applications'));
  if (list.error !== null) return <ErrorPanel error={list.error} onAgain={list.again} />;
  if (list.data === undefined) return <Waiting lines={4} />;
  const { applications } = list.data;
  const selected =
    applications.find(({ applicationId }) => applicationId === selectedId) ?? applications[0];
  return (
    <div className="stack">
      <Panel title={t('title')} flush>
        <ApplicationsTable
          applications={applications}
          selectedId={selected?.applicationId ?? null}
          onSelect={({ applicationId }) => setSelectedId(applicationId)}
        />
      </Panel>
      {selected !== undefined && (
        // What was unmasked belongs to one application: another one begins masked.
        <ApplicationDetail
          key={selected.applicationId}
          contactId={contactId}
          memberId={memberId}
          application={selected}
        />
      )}
    </div>
  );
}
