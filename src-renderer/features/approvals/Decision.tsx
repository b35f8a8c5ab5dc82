import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type FormEvent, useRef } from 'react';
import { PrimaryAction } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { Waiting } from '../../design/Waiting.tsx';
import { useChange } from '../../desk/use-change.ts';
import { useDraft } from '../../desk/use-draft.ts';
import { useOperation } from '../../desk/use-operation.ts';
import { useErrorText } from '../../i18n/error-text.ts';
import { Request } from './Request.tsx';
import { approvalsTexts } from './texts.ts';

/** The request, what bears on it, and the decision with its reason. */
export function Decision({
  approvalId,
  name,
  onDone,
}: {
  readonly approvalId: string;
  readonly name: string;
  readonly onDone: () => void;
}) {
  const t = approvalsTexts.use();
  const live = useLive();
  const sentence = useErrorText();
  const detail = useOperation('approvals.read', { approvalId });
  const decide = useChange('approvals.decide');
  const draft = useDraft({ subject: 'approval', subjectId: approvalId, slot: 'reason' });
  const field = useRef<HTMLInputElement>(null);
  const reason = draft.text.trim();
  const run = async (decision: 'approve' | 'reject') => {
    if (reason === '') {
      field.current?.focus();
      return;
    }
    const decided = await decide.run({ approvalId, decision, reason });
    if (decided === null) return;
    draft.clear();
    if (decided.failure !== null) {
      const failure = sentence({ ...decided.failure, requestId: '' });
      live.happened(t('failed', { failure }), { tone: 'warn' });
    } else {
      live.happened(t(decided.state === 'executed' ? 'approved' : 'rejected'));
    }
    onDone();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run('approve');
  };
  if (detail.data === undefined) {
    return detail.error === null ? (
      <Waiting lines={6} />
    ) : (
      <ErrorPanel error={detail.error} onAgain={detail.again} />
    );
  }
  return (
    <form className="approvals-decide" onSubmit={onSubmit}>
      <Request detail={detail.data} />
      <TextField
        label={t('reason')}
        value={draft.text}
        onChange={({ target }) => draft.setText(target.value)}
        helperText={t('reasonHelp')}
        inputRef={field}
        autoFocus
        required
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <p className="soft">{t('effect')}</p>
      <div className="row-wrap">
        <PrimaryAction
          type="submit"
          member={name}
          keys="Enter"
          running={decide.running}
          disabled={reason === ''}
        >
          {t('approve')}
        </PrimaryAction>
        <Button
          variant="outlined"
          color="error"
          disabled={reason === ''}
          onClick={() => void run('reject')}
        >
          {t('reject')}
        </Button>
      </div>
      {decide.error !== null && (
        <ErrorPanel error={decide.error} onAgain={() => void decide.again()} />
      )}
    </form>
  );
}
