import Print from '@mui/icons-material/PrintOutlined';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type FormEvent, useRef, useState } from 'react';
import type { ReplacementCard } from '#shared/service-contract/cards.ts';
import { useLevel, useMemberName } from '../../app/contact-data.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { PrimaryAction } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { useChange } from '../../desk/use-change.ts';
import { useDraft } from '../../desk/use-draft.ts';
import { useFormat } from '../../i18n/format.ts';
import { cardsTexts } from './texts.ts';

interface DetailProps extends OnMemberProps {
  readonly card: ReplacementCard;
  readonly onPrint: (issueId: string) => void;
}

/** Reprint (same letter, same expiry) and revoke, for what we issued (domain rule 18). */
export function ReplacementDetail(props: DetailProps) {
  const t = cardsTexts.use();
  const format = useFormat();
  const level = useLevel(props.contactId, props.memberId);
  const { card } = props;
  const notHere =
    card.source === 'app'
      ? t('replacement.appOnly')
      : level === 'high'
        ? null
        : t('replacement.highOnly');
  return (
    <div className="card-detail">
      <h4>{t('replacement.detail', { day: format.dayOf(card.requestedAt) })}</h4>
      {notHere !== null && <p className="soft">{notHere}</p>}
      {notHere === null && card.state === 'valid' && <Ways {...props} />}
      {notHere === null && card.state !== 'valid' && (
        <p className="soft">{t(`cardState.${card.state}`)}</p>
      )}
    </div>
  );
}

function Ways({ contactId, memberId, card, onPrint }: DetailProps) {
  const t = cardsTexts.use();
  const reprint = useChange('cards.reprint');
  const [revoking, setRevoking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { issueId } = card;
  const print = async () => {
    const answer = await reprint.run({ contactId, memberId, issueId });
    if (answer !== null) onPrint(issueId);
  };
  const leave = () => {
    setRevoking(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <div className="stack">
      {reprint.error !== null && (
        <ErrorPanel error={reprint.error} onAgain={() => void reprint.again()} />
      )}
      <div className="row-wrap">
        {card.eeb === null && (
          <Button
            variant="outlined"
            startIcon={<Print />}
            aria-busy={reprint.running}
            onClick={() => void print()}
          >
            {t('replacement.reprint')}
          </Button>
        )}
        {card.eeb === null && <span className="soft">{t('replacement.reprintMore')}</span>}
        {!revoking && (
          <Button
            ref={opener}
            className="push"
            variant="text"
            color="error"
            onClick={() => setRevoking(true)}
          >
            {t('replacement.revoke')}
          </Button>
        )}
      </div>
      {revoking && (
        <RevokeForm contactId={contactId} memberId={memberId} card={card} onLeave={leave} />
      )}
    </div>
  );
}

function RevokeForm({
  contactId,
  memberId,
  card,
  onLeave,
}: OnMemberProps & { readonly card: ReplacementCard; readonly onLeave: () => void }) {
  const t = cardsTexts.use();
  const format = useFormat();
  const live = useLive();
  const member = useMemberName(contactId, memberId);
  const revoke = useChange('cards.revoke');
  const { issueId } = card;
  const reason = useDraft({
    subject: 'contact',
    subjectId: contactId,
    slot: `reason:revoke:${issueId}`,
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await revoke.run({ contactId, memberId, issueId, reason: reason.text.trim() });
    if (answer === null) return;
    reason.clear();
    live.happened(t('replacement.revokeDone', { day: format.dayOf(card.requestedAt) }));
    onLeave();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      {revoke.error !== null && (
        <ErrorPanel error={revoke.error} onAgain={() => void revoke.again()} />
      )}
      <TextField
        label={t('replacement.revokeReason')}
        helperText={t('replacement.revokeHelp')}
        value={reason.text}
        onChange={({ target }) => reason.setText(target.value)}
        required
        autoFocus
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <div className="row-wrap">
        <PrimaryAction
          type="submit"
          danger
          member={member}
          running={revoke.running}
          disabled={reason.text.trim() === ''}
        >
          {t('replacement.revokeRun')}
        </PrimaryAction>
        <Button variant="text" onClick={onLeave}>
          {t('replacement.cancel')}
        </Button>
      </div>
    </form>
  );
}
