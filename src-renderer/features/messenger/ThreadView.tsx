import Person from '@mui/icons-material/PersonOutlined';
import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import type { OnMemberProps } from '../../app/feature.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { Panel } from '../../design/Panel.tsx';
import { StateChip } from '../../design/small.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { useChange } from '../../desk/use-change.ts';
import { useOperation } from '../../desk/use-operation.ts';
import { Composer } from './Composer.tsx';
import { MessageList } from './MessageList.tsx';
import { messengerTexts } from './texts.ts';
import { newestId, type Thread } from './thread-guard.ts';

/** One thread: who works on it, what was written, and the answer. */
export function ThreadView({
  contactId,
  memberId,
  entry,
}: OnMemberProps & { readonly entry: Thread }) {
  const t = messengerTexts.use();
  const { threadId } = entry;
  const read = useOperation('threads.read', { contactId, memberId, threadId });
  const claim = useChange('threads.claim');
  const thread = read.data?.thread ?? entry;
  const messages = read.data?.messages;
  useArrivingMessages(messages === undefined ? undefined : newestId(messages));
  return (
    <Panel title={t(`topic.${thread.topic}`)} actions={<Presence thread={thread} />} flush>
      <div className="thread">
        {read.error !== null && <ErrorPanel error={read.error} onAgain={read.again} />}
        {messages === undefined && read.error === null && <Waiting lines={6} />}
        {messages !== undefined && (
          <MessageList
            contactId={contactId}
            memberId={memberId}
            threadId={threadId}
            messages={messages}
            onDue={read.again}
          />
        )}
        {claim.error !== null && <ErrorPanel error={claim.error} />}
        {thread.state === 'closed' && <p className="thread-none soft">{t('panel.closed')}</p>}
        {messages !== undefined && thread.claimedByMe && thread.state !== 'closed' && (
          <Composer
            contactId={contactId}
            memberId={memberId}
            threadId={threadId}
            messages={messages}
          />
        )}
        {!thread.claimedByMe && thread.state !== 'closed' && (
          <div className="thread-claim row-wrap">
            {/* Offered beside a name, too: a claim ends with its contact, which only the service knows. */}
            <Button
              variant="outlined"
              aria-busy={claim.running}
              onClick={() => void claim.run({ contactId, threadId })}
            >
              {t('claim')}
            </Button>
            <span className="soft">
              {thread.claimedBy === null
                ? t('panel.claimFirst')
                : t('panel.otherReplies', { name: thread.claimedBy })}
            </span>
          </div>
        )}
      </div>
    </Panel>
  );
}

function Presence({ thread }: { readonly thread: Thread }) {
  const t = messengerTexts.use();
  if (thread.claimedByMe) {
    return (
      <StateChip tone="accent" icon={Person}>
        {t('panel.presenceMe')}
      </StateChip>
    );
  }
  if (thread.claimedBy === null) return <StateChip>{t('panel.presenceNobody')}</StateChip>;
  return (
    <StateChip tone="warn" icon={Person}>
      {t('panel.presenceOther', { name: thread.claimedBy })}
    </StateChip>
  );
}

/** A message that arrives while one reads is spoken politely. */
function useArrivingMessages(newest: string | null | undefined) {
  const t = messengerTexts.use();
  const live = useLive();
  const before = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    if (before.current !== undefined && newest !== undefined && newest !== before.current) {
      live.announce(t('arrived'));
    }
    before.current = newest;
  }, [newest, live, t]);
}
