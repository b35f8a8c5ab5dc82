import './member.css';
import type { OutputOf } from '#shared/service-contract/index.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { LevelGate } from '../../app/level-gate.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { useOperation } from '../../desk/use-operation.ts';
import { CommunicationPanel } from './CommunicationPanel.tsx';
import { DetailsPanel } from './DetailsPanel.tsx';
import { StatesGrid } from './StatesGrid.tsx';
import { memberTexts } from './texts.ts';

export type Overview = OutputOf<'members.overview'>;

/** States and counts from *simple* on, personal details from *high* on. */
export function OverviewPanel(props: OnMemberProps) {
  const t = memberTexts.use();
  return (
    <LevelGate {...props} needs="simple" what={t('overviewWhat')}>
      <OverviewBody {...props} />
    </LevelGate>
  );
}

function OverviewBody(props: OnMemberProps) {
  const t = memberTexts.use();
  const { contactId, memberId } = props;
  const overview = useOperation('members.overview', { contactId, memberId });
  if (overview.error !== null && overview.data === undefined) {
    return <ErrorPanel error={overview.error} onAgain={overview.again} />;
  }
  if (overview.data === undefined) return <Waiting lines={6} />;
  const { states, details } = overview.data;
  return (
    <div className="stack">
      {states !== null && <StatesGrid {...props} states={states} />}
      <CommunicationPanel {...props} />
      {details === null ? (
        <Panel title={t('details')}>
          <LevelGate {...props} needs="high" what={t('detailsWhat')}>
            <Waiting lines={4} />
          </LevelGate>
        </Panel>
      ) : (
        <DetailsPanel {...props} details={details} />
      )}
    </div>
  );
}
