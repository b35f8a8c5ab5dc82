import Forum from '@mui/icons-material/ForumOutlined';
import { useState } from 'react';
import type { OnMemberProps } from '../../app/feature.ts';
import { LevelGate } from '../../app/level-gate.tsx';
import { useMark } from '../../app/workspace.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { Panel } from '../../design/Panel.tsx';
import { EmptyState, StateChip } from '../../design/small.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { useOperation } from '../../desk/use-operation.ts';
import { useFormat } from '../../i18n/format.ts';
import './messenger.css';
import { ThreadView } from './ThreadView.tsx';
import { messengerTexts } from './texts.ts';
import type { Thread } from './thread-guard.ts';
import { threadLevel } from './thread-level.ts';

/** The member's threads (domain rules 8 and 21): what one has claimed comes first, else the newest. */
export function MessengerPanel(props: OnMemberProps) {
  const t = messengerTexts.use();
  const { level, ownChannel } = threadLevel;
  return (
    <LevelGate {...props} needs={level} ownChannel={ownChannel} what={t('what')}>
      <Threads {...props} />
    </LevelGate>
  );
}

function Threads(props: OnMemberProps) {
  const t = messengerTexts.use();
  const { contactId, memberId } = props;
  const list = useOperation('threads.ofMember', { contactId, memberId });
  const [chosenId, setChosenId] = useState(useMark(contactId, memberId, 'messenger'));
  if (list.error !== null) return <ErrorPanel error={list.error} onAgain={list.again} />;
  if (list.data === undefined) return <Waiting lines={6} />;
  const { threads } = list.data;
  const chosen =
    threads.find(({ threadId }) => threadId === chosenId) ??
    threads.find(({ claimedByMe }) => claimedByMe) ??
    threads[0];
  if (chosen === undefined) {
    return (
      <Panel>
        <EmptyState icon={Forum} title={t('panel.emptyTitle')}>
          {t('panel.empty')}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <div className="stack">
      {threads.length > 1 && (
        <ThreadChoice threads={threads} chosenId={chosen.threadId} onChoose={setChosenId} />
      )}
      <ThreadView {...props} key={chosen.threadId} entry={chosen} />
    </div>
  );
}

function ThreadChoice({
  threads,
  chosenId,
  onChoose,
}: {
  readonly threads: readonly Thread[];
  readonly chosenId: string;
  readonly onChoose: (threadId: string) => void;
}) {
  const t = messengerTexts.use();
  const format = useFormat();
  return (
    <nav aria-label={t('panel.threads')}>
      <ul className="thread-choice">
        {threads.map((thread) => (
          <li key={thread.threadId}>
            <button
              type="button"
              className="thread-tab"
              aria-current={thread.threadId === chosenId}
              onClick={() => onChoose(thread.threadId)}
            >
              <span>{t(`topic.${thread.topic}`)}</span>
              <span className="soft numbers">{format.dayOf(thread.waitingSince)}</span>
              <StateChip tone={thread.state === 'open' ? 'warn' : 'neutral'}>
                {t(`state.${thread.state}`)}
              </StateChip>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
