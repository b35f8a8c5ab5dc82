import Forum from '@mui/icons-material/ForumOutlined';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import type { InputOf } from '#shared/service-contract/index.ts';
import { PrimaryAction } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { EmptyState } from '../../design/small.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { useOperation } from '../../desk/use-operation.ts';
import './messenger.css';
import { QueueTable } from './QueueTable.tsx';
import { messengerTexts } from './texts.ts';
import type { Thread } from './thread-guard.ts';
import { useClaim } from './use-claim.ts';

type QueueState = InputOf<'threads.queue'>['state'];
const states: readonly QueueState[] = ['open', 'mine', 'answered'];
const limit = 100;

/** Who waits, longest first; claiming leads into a contact. */
export function QueueView() {
  const t = messengerTexts.use();
  const [state, setState] = useState<QueueState>('open');
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const queue = useOperation('threads.queue', { state, limit }, { keepPrevious: true });
  const rows = queue.data?.threads ?? [];
  const total = queue.data?.total ?? 0;
  const selected = rows.find(({ threadId }) => threadId === selectedId);
  useArrivals(state === 'open' ? queue.data?.total : undefined);
  return (
    <div className="queue">
      <header className="queue-head">
        <h1>{t('queueTitle')}</h1>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw and behave as a form part. */}
        <div className="row" role="group" aria-label={t('queue.states')}>
          {states.map((one) => (
            <Button
              key={one}
              variant={one === state ? 'contained' : 'outlined'}
              aria-pressed={one === state}
              onClick={() => {
                setState(one);
                setSelectedId(null);
              }}
            >
              {t(`queue.${one}`)}
            </Button>
          ))}
        </div>
        <span className="soft numbers push">
          {total > rows.length
            ? t('queue.more', { shown: rows.length, total })
            : t('queue.total', { count: total })}
        </span>
      </header>
      {queue.error !== null && <ErrorPanel error={queue.error} onAgain={queue.again} />}
      <div className="queue-table">
        {queue.isLoading && <Waiting lines={8} />}
        {queue.data !== undefined && (
          <QueueTable
            threads={rows}
            selectedId={selectedId}
            onSelect={({ threadId }) => setSelectedId(threadId)}
            empty={
              <EmptyState icon={Forum} title={t(`queue.emptyTitle.${state}`)}>
                {t(`queue.empty.${state}`)}
              </EmptyState>
            }
          />
        )}
      </div>
      {rows.length > 0 && <ClaimBar thread={selected} />}
    </div>
  );
}

/** Says politely that somebody joined the queue; never which person. */
function useArrivals(total: number | undefined) {
  const t = messengerTexts.use();
  const live = useLive();
  const before = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (total !== undefined && before.current !== undefined && total > before.current) {
      live.announce(t('queue.arrived'));
    }
    before.current = total;
  }, [total, live, t]);
}

function ClaimBar({ thread }: { readonly thread: Thread | undefined }) {
  const t = messengerTexts.use();
  const claim = useClaim();
  if (thread === undefined) return <p className="queue-claim soft">{t('queue.choose')}</p>;
  const place = claim.placeOf(thread);
  return (
    <div className="queue-claim stack">
      {claim.error !== null && <ErrorPanel error={claim.error} />}
      <div className="row-wrap">
        <PrimaryAction
          key={thread.threadId}
          autoFocus
          member={`${thread.firstName} ${thread.lastName}`}
          running={claim.running}
          onClick={() => void claim.run(thread)}
        >
          {t(thread.claimedByMe ? 'openThread' : 'claim')}
        </PrimaryAction>
        <span className="soft">{t(`claimWhere.${place.kind}`)}</span>
      </div>
    </div>
  );
}
