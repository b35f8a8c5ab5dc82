import { useState } from 'react';
import { useLevel } from '../../app/contact-data.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { LevelGate } from '../../app/level-gate.tsx';
import { useMark } from '../../app/workspace.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { useOperation } from '../../desk/use-operation.ts';
import { AbsencePanel } from './AbsencePanel.tsx';
import { DocumentDetail } from './DocumentDetail.tsx';
import { DocumentPages } from './DocumentPages.tsx';
import { DocumentsTable } from './DocumentsTable.tsx';
import './documents.css';
import { TrackingLookup } from './TrackingLookup.tsx';
import { documentsTexts } from './texts.ts';

/** What arrived under this member's number and what did not. */
export function DocumentsPanel(props: OnMemberProps) {
  const t = documentsTexts.use();
  return (
    <LevelGate {...props} needs="simple" what={t('what')}>
      <Documents {...props} />
    </LevelGate>
  );
}

function Documents({ contactId, memberId }: OnMemberProps) {
  const t = documentsTexts.use();
  const level = useLevel(contactId, memberId);
  const { data, error, isLoading, again } = useOperation('documents.list', { contactId, memberId });
  const [selectedId, setSelectedId] = useState(useMark(contactId, memberId, 'documents'));
  const [viewedId, setViewedId] = useState<string | null>(null);
  const documents = data?.documents ?? [];
  const find = (id: string | null) => documents.find(({ documentId }) => documentId === id);
  const selected = find(selectedId) ?? documents[0];
  const viewed = find(viewedId);
  return (
    <div className="stack">
      {error !== null && <ErrorPanel error={error} onAgain={again} />}
      <Panel title={t('title')} flush>
        {isLoading && <Waiting lines={5} />}
        {data !== undefined && (
          <DocumentsTable
            documents={documents}
            selectedId={selected?.documentId ?? null}
            onSelect={({ documentId }) => setSelectedId(documentId)}
          />
        )}
      </Panel>
      {selected !== undefined && (
        <DocumentDetail
          document={selected}
          level={level}
          onShowPages={() => setViewedId(selected.documentId)}
        />
      )}
      <div className="doc-helpers">
        <TrackingLookup contactId={contactId} memberId={memberId} onFound={setSelectedId} />
        <AbsencePanel documents={documents} />
      </div>
      {viewed !== undefined && (
        <DocumentPages
          contactId={contactId}
          memberId={memberId}
          document={viewed}
          onClose={() => setViewedId(null)}
        />
      )}
    </div>
  );
}
