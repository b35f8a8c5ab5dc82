import NextBlank from '@mui/icons-material/EditNoteOutlined';
import Send from '@mui/icons-material/SendOutlined';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useMemberName } from '../../app/contact-data.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { useOffersReply } from '../../app/reply-target.ts';
import { useSignedIn } from '../../app/session.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useAction } from '../../app/use-action.ts';
import { PrimaryAction } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { takeFocus } from '../../design/take-focus.ts';
import { useChange } from '../../desk/use-change.ts';
import { useDraft } from '../../desk/use-draft.ts';
import { blanksIn, insertBlock, nextBlank } from './blanks.ts';
import { CannedMenu } from './CannedMenu.tsx';
import { replyFieldId } from './reply-field.ts';
import { messengerTexts } from './texts.ts';
import { hasMoved, type Message, newestId } from './thread-guard.ts';

const longest = 4000;

/** The answer: kept while typed, held back when something new arrived, refused with blanks. */
export function Composer({
  contactId,
  memberId,
  threadId,
  messages,
}: OnMemberProps & { readonly threadId: string; readonly messages: readonly Message[] }) {
  const t = messengerTexts.use();
  const live = useLive();
  const { policy, person } = useSignedIn();
  const member = useMemberName(contactId, memberId);
  const draft = useDraft({ subject: 'thread', subjectId: threadId, slot: 'reply' });
  const reply = useChange('threads.reply');
  const field = useRef<HTMLTextAreaElement>(null);
  const [seenId, setSeenId] = useState(() => newestId(messages));
  const newest = newestId(messages);
  const begun = draft.text.trim() !== '';
  // Nothing is begun: whatever is in sight counts as seen.
  useEffect(() => {
    if (!begun) setSeenId(newest);
  }, [begun, newest]);
  const moved = begun && hasMoved(messages, seenId, person.displayName);
  const blanks = blanksIn(draft.text);
  const [firstBlank] = blanks;

  const goToBlank = () => {
    const area = field.current;
    if (area === null) return;
    const blank = nextBlank(draft.text, area.selectionEnd);
    if (blank === null) return;
    area.focus();
    area.setSelectionRange(blank.from, blank.to);
  };
  const send = async () => {
    if (!begun || moved) return;
    if (blanks.length > 0) {
      goToBlank();
      return;
    }
    const input = { contactId, memberId, threadId, text: draft.text, seenMessageId: seenId };
    const answer = await reply.run(input);
    if (answer === null) return;
    draft.clear();
    setSeenId(answer.message.messageId);
    live.announce(t('compose.sent', { seconds: policy.undoSeconds }));
    takeFocus(field.current);
  };
  const insert = (block: string): boolean => {
    const at = field.current?.selectionStart ?? draft.text.length;
    const next = insertBlock(draft.text, block, at);
    if (next.text.length > longest) return false;
    draft.setText(next.text);
    requestAnimationFrame(() => {
      const blank = nextBlank(next.text, next.from);
      const area = field.current;
      area?.focus();
      if (blank !== null) area?.setSelectionRange(blank.from, blank.to);
    });
    return true;
  };
  useOffersReply(member, insert);
  useAction({
    id: 'messenger.send',
    label: { de: 'Antwort senden', en: 'Send answer' },
    group: 'member',
    shortcut: 'messenger.send',
    run: () => void send(),
    enabled: begun,
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <form className="composer stack" onSubmit={submit}>
      {moved && (
        <div className="composer-moved row-wrap" role="status">
          <span>{t('compose.moved')}</span>
          <Button
            variant="outlined"
            onClick={() => {
              setSeenId(newest);
              reply.reset();
              field.current?.focus();
            }}
          >
            {t('compose.read')}
          </Button>
        </div>
      )}
      {reply.error !== null && (
        <ErrorPanel error={reply.error} onAgain={() => void reply.again()} />
      )}
      <TextField
        id={replyFieldId(threadId)}
        label={t('compose.label')}
        multiline
        minRows={4}
        maxRows={12}
        value={draft.text}
        inputRef={field}
        onChange={({ target }) => draft.setText(target.value)}
        helperText={
          <span className="composer-help">
            <span>{t('compose.help')}</span>
            <span className="numbers">{t('compose.count', { count: draft.text.length })}</span>
          </span>
        }
        slotProps={{ htmlInput: { maxLength: longest } }}
      />
      {firstBlank !== undefined && (
        <div className="composer-blanks row-wrap">
          <span>{t('compose.blanks', { count: blanks.length, first: firstBlank.text })}</span>
          <Button variant="text" startIcon={<NextBlank />} onClick={goToBlank}>
            {t('compose.nextBlank')}
          </Button>
        </div>
      )}
      <div className="row-wrap">
        <PrimaryAction
          type="submit"
          icon={Send}
          member={member}
          keys={shortcuts['messenger.send']}
          running={reply.running}
          disabled={!begun || moved}
        >
          {t('compose.send')}
        </PrimaryAction>
        <CannedMenu onChoose={insert} />
      </div>
    </form>
  );
}
