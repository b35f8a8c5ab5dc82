import { useState } from 'react';
import type { OnMemberProps } from '../../app/feature.ts';
import { LevelGate } from '../../app/level-gate.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { useOperation } from '../../desk/use-operation.ts';
import './cards.css';
import { HealthCards } from './HealthCards.tsx';
import { IssuePanel } from './IssuePanel.tsx';
import { PrintDialog } from './PrintDialog.tsx';
import { QuotaPanel } from './QuotaPanel.tsx';
import { ReplacementCards } from './ReplacementCards.tsx';
import { cardsTexts } from './texts.ts';

/** A card is missing: block, order, issue; what was issued before; and the print of it. */
export function CardsPanel(props: OnMemberProps) {
  const t = cardsTexts.use();
  return (
    <LevelGate {...props} needs="simple" what={t('what')}>
      <Cards {...props} />
    </LevelGate>
  );
}

function Cards(props: OnMemberProps) {
  const { contactId, memberId } = props;
  const overview = useOperation('cards.overview', { contactId, memberId });
  const [printedId, setPrintedId] = useState<string | null>(null);
  if (overview.data === undefined) {
    return overview.error === null ? (
      <Waiting lines={6} />
    ) : (
      <ErrorPanel error={overview.error} onAgain={overview.again} />
    );
  }
  return (
    <div className="stack">
      {overview.error !== null && <ErrorPanel error={overview.error} onAgain={overview.again} />}
      <IssuePanel {...props} overview={overview.data} onPrint={setPrintedId} />
      <div className="card-columns">
        <QuotaPanel overview={overview.data} />
        <HealthCards cards={overview.data.healthCards} />
      </div>
      <ReplacementCards {...props} cards={overview.data.replacementCards} onPrint={setPrintedId} />
      {printedId !== null && (
        <PrintDialog
          {...props}
          key={printedId}
          issueId={printedId}
          onClose={() => setPrintedId(null)}
        />
      )}
    </div>
  );
}
