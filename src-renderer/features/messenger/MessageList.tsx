import Schedule from '@mui/icons-material/ScheduleOutlined';
import Undo from '@mui/icons-material/UndoOutlined';
import Button from '@mui/material/Button';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { OnMemberProps } from '../../app/feature.ts';
import { useNow } from '../../app/service-clock.ts';
import { useSignedIn } from '../../app/session.ts';
import { useLive } from '../../design/live.ts';
import { useChange } from '../../desk/use-change.ts';
import { useDraft } from '../../desk/use-draft.ts';
import { useErrorText } from '../../i18n/error-text.ts';
import { useFormat } from '../../i18n/format.ts';
import { replyFieldId } from './reply-field.ts';
import { messengerTexts } from './texts.ts';
import { type Message, secondsLeft } from './thread-guard.ts';

interface OnThread extends OnMemberProps {
  readonly threadId: string;
}

/** What was written, oldest first; the newest in sight. */
export function MessageList({
  messages,
  onDue,
  ...on
}: OnThread & {
  readonly messages: readonly Message[];
  /** A pending answer is due: its new state is to be fetched. */
  readonly onDue: () => void;
}) {
  const t = messengerTexts.use();
  const list = useRef<HTMLOListElement>(null);
  const newest = messages.at(-1)?.messageId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further message scrolls into sight.
  useEffect(() => {
    const element = list.current;
    if (element !== null) element.scrollTop = element.scrollHeight;
  }, [newest]);
  if (messages.length === 0) return <p className="thread-none soft">{t('panel.noMessages')}</p>;
  return (
    <ol
      className="thread-messages"
      ref={list}
      aria-label={t('panel.messages')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must take the focus (WCAG 2.1.1).
      tabIndex={0}
    >
      {messages.map((message) => (
        <li key={message.messageId} className={`message message-${message.from}`}>
          <MessageBody message={message} />
          {message.state === 'pending' && <Pending {...on} message={message} onDue={onDue} />}
          {message.state === 'withdrawn' && (
            <p className="message-state">{t('message.withdrawn')}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

function MessageBody({ message }: { readonly message: Message }) {
  const t = messengerTexts.use();
  const format = useFormat();
  const { from, author, at, text, state } = message;
  const who =
    from === 'member'
      ? t('message.member')
      : author === null
        ? t('message.usUnnamed')
        : t('message.us', { author });
  return (
    <>
      <p className="message-head">
        <span>{who}</span>
        <time dateTime={at} className="numbers">
          {format.dateTime(at)}
        </time>
      </p>
      <p className={state === 'withdrawn' ? 'message-text message-gone' : 'message-text'}>{text}</p>
    </>
  );
}

/** The service holds the answer back; until it is due it can be taken back (domain rule 21). */
function Pending({
  contactId,
  memberId,
  threadId,
  message,
  onDue,
}: OnThread & { readonly message: Message; readonly onDue: () => void }) {
  const t = messengerTexts.use();
  const live = useLive();
  const errorText = useErrorText();
  const { policy } = useSignedIn();
  const withdraw = useChange('threads.withdraw');
  const draft = useDraft({ subject: 'thread', subjectId: threadId, slot: 'reply' });
  const left = secondsLeft(message.at, policy.undoSeconds, useNow(250));
  const due = useEffectEvent(onDue);
  const isDue = left === 0;
  useEffect(() => {
    if (isDue) due();
  }, [isDue]);
  const undo = async () => {
    const { messageId, text } = message;
    const answer = await withdraw.run({ contactId, memberId, threadId, messageId });
    if (answer === null) return;
    // What was begun meanwhile stays; the text that came back goes before it.
    draft.setText(draft.text.trim() === '' ? text : `${text}\n\n${draft.text}`);
    live.happened(t('compose.withdrawn'), { tone: 'info' });
    // The button is gone with the pending state; the text goes on in the field.
    document.getElementById(replyFieldId(threadId))?.focus();
  };
  return (
    <div className="message-pending">
      <Schedule aria-hidden="true" />
      <span className="numbers">
        {isDue ? t('message.sending') : t('message.pending', { seconds: left })}
      </span>
      <span className="message-bar" aria-hidden="true">
        <span style={{ width: `${(left / Math.max(1, policy.undoSeconds)) * 100}%` }} />
      </span>
      {!isDue && (
        <Button
          variant="text"
          startIcon={<Undo />}
          aria-busy={withdraw.running}
          onClick={() => void undo()}
        >
          {t('message.undo')}
        </Button>
      )}
      {withdraw.error !== null && <span className="message-late">{errorText(withdraw.error)}</span>}
    </div>
  );
}
