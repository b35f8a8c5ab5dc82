import './approvals.css';
import Approved from '@mui/icons-material/HowToRegOutlined';
import { useRef } from 'react';
import { OwnRequest } from '../../app/approval/OwnRequest.tsx';
import { useOpenApprovals, useOwnApprovals } from '../../app/approval/use-approvals.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { Panel } from '../../design/Panel.tsx';
import { EmptyState } from '../../design/small.tsx';
import { moveFocus } from '../../design/take-focus.ts';
import { Waiting } from '../../design/Waiting.tsx';
import { DecideEntry } from './DecideEntry.tsx';
import { approvalsTexts } from './texts.ts';

/** What waits for this person's decision, and what became of their own requests (domain rule 18). */
export function ApprovalsView() {
  const t = approvalsTexts.use();
  const title = useRef<HTMLHeadingElement>(null);
  const { decides } = useOpenApprovals();
  const { asks } = useOwnApprovals();
  return (
    <div className="approvals">
      <header className="approvals-head">
        <h1 ref={title} tabIndex={-1}>
          {t('title')}
        </h1>
        {decides && <span className="soft">{t('logged')}</span>}
      </header>
      {decides && <ToDecide onDone={() => moveFocus(title.current)} />}
      {asks && <Mine />}
    </div>
  );
}

function ToDecide({ onDone }: { readonly onDone: () => void }) {
  const t = approvalsTexts.use();
  const { approvals, error, isLoading, again } = useOpenApprovals();
  return (
    <Panel title={t('toDecide')} level={2} flush>
      {error !== null && <ErrorPanel error={error} onAgain={again} />}
      {isLoading && <Waiting lines={3} />}
      {approvals?.length === 0 && (
        <EmptyState icon={Approved} title={t('none')}>
          {t('noneText')}
        </EmptyState>
      )}
      {approvals !== undefined && approvals.length > 0 && (
        <ul className="approvals-list">
          {approvals.map((approval) => (
            <DecideEntry key={approval.approvalId} approval={approval} onDone={onDone} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Mine() {
  const t = approvalsTexts.use();
  const { approvals, error, isLoading, again } = useOwnApprovals();
  return (
    <Panel title={t('mine')} level={2}>
      {error !== null && <ErrorPanel error={error} onAgain={again} />}
      {isLoading && <Waiting lines={3} />}
      {approvals?.length === 0 && (
        <EmptyState icon={Approved} title={t('mineNone')}>
          {t('mineNoneText')}
        </EmptyState>
      )}
      {approvals !== undefined && approvals.length > 0 && (
        <ul className="approval-list">
          {approvals.map((approval) => (
            <OwnRequest key={approval.approvalId} approval={approval} withName />
          ))}
        </ul>
      )}
    </Panel>
  );
}
