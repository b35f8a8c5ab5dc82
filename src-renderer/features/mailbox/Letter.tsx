import Send from '@mui/icons-material/SendOutlined';
import TextField from '@mui/material/TextField';
import type { FormEvent } from 'react';
import type { LetterReply, MailboxLetter } from '#shared/service-contract/mailbox.ts';
import { useMemberName } from '../../app/contact-data.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { PrimaryAction } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { Panel, SectionTitle } from '../../design/Panel.tsx';
import { SayAloud } from '../../design/SayAloud.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { useChange } from '../../desk/use-change.ts';
import { useDraft } from '../../desk/use-draft.ts';
import { useOperation } from '../../desk/use-operation.ts';
import { useFormat } from '../../i18n/format.ts';
import { mailboxTexts } from './texts.ts';

/** One letter: what it means in plain words, its wording, and what was written under it. */
export function Letter({ letter, ...on }: OnMemberProps & { readonly letter: MailboxLetter }) {
  const t = mailboxTexts.use();
  const format = useFormat();
  const { letterId, kind, sentAt } = letter;
  const read = useOperation('mailbox.read', { ...on, letterId });
  return (
    <Panel title={t('letterOf', { kind: t(`kind.${kind}`), day: format.dayOf(sentAt) })}>
      <div className="stack">
        <SayAloud label={t('explain')}>{t(`explanation.${kind}`)}</SayAloud>
        {read.error !== null && <ErrorPanel error={read.error} onAgain={read.again} />}
        {read.data === undefined && read.error === null && <Waiting lines={6} />}
        {read.data !== undefined && (
          <>
            <SectionTitle>{t('wording')}</SectionTitle>
            <p className="mailbox-text">{read.data.text}</p>
            <SectionTitle>{t('replies')}</SectionTitle>
            <Replies replies={read.data.replies} />
            <AnswerForm {...on} letterId={letterId} replies={read.data.replies} />
          </>
        )}
      </div>
    </Panel>
  );
}

function Replies({ replies }: { readonly replies: readonly LetterReply[] }) {
  const t = mailboxTexts.use();
  const format = useFormat();
  if (replies.length === 0) return <p className="soft">{t('noReplies')}</p>;
  return (
    <ol className="mailbox-replies" aria-label={t('replies')}>
      {replies.map(({ replyId, from, author, at, text }) => (
        <li key={replyId} className={`mailbox-reply mailbox-reply-${from}`}>
          <p className="soft numbers">
            {from === 'member' ? t('member') : (author ?? t('us'))} · {format.dateTime(at)}
          </p>
          <p className="mailbox-text">{text}</p>
        </li>
      ))}
    </ol>
  );
}

/** The answer is kept while typed, like every text of a contact. */
function AnswerForm({
  letterId,
  replies,
  ...on
}: OnMemberProps & { readonly letterId: string; readonly replies: readonly LetterReply[] }) {
  const t = mailboxTexts.use();
  const live = useLive();
  const member = useMemberName(on.contactId, on.memberId);
  const draft = useDraft({
    subject: 'contact',
    subjectId: on.contactId,
    slot: `letter-${letterId}`,
  });
  const answer = useChange('mailbox.answer');
  const begun = draft.text.trim() !== '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!begun) return;
    const seenReplyId = replies.at(-1)?.replyId ?? null;
    const sent = await answer.run({ ...on, letterId, text: draft.text, seenReplyId });
    if (sent === null) return;
    draft.clear();
    live.happened(t('sent'));
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      {answer.error !== null && (
        <ErrorPanel error={answer.error} onAgain={() => void answer.again()} />
      )}
      <TextField
        label={t('answerLabel')}
        helperText={t('answerHelp')}
        multiline
        minRows={3}
        maxRows={10}
        value={draft.text}
        onChange={({ target }) => draft.setText(target.value)}
        slotProps={{ htmlInput: { maxLength: 4000 } }}
      />
      <div>
        <PrimaryAction
          type="submit"
          icon={Send}
          member={member}
          keys={shortcuts['work.primary']}
          running={answer.running}
          disabled={!begun}
        >
          {t('send')}
        </PrimaryAction>
      </div>
    </form>
  );
}
