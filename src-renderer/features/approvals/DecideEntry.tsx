import Button from '@mui/material/Button';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Approval } from '#shared/service-contract/approvals.ts';
import { actionKeys, nameOf } from '../../app/approval/approval-words.ts';
import { approvalTexts } from '../../app/approval/texts.ts';
import { useFormat } from '../../i18n/format.ts';
import { Decision } from './Decision.tsx';
import { approvalsTexts } from './texts.ts';

/** One request in the list; its details are read, and that logged, only when somebody looks. */
export function DecideEntry({
  approval,
  onDone,
}: {
  readonly approval: Approval;
  readonly onDone: () => void;
}) {
  const t = approvalsTexts.use();
  const shared = approvalTexts.use();
  const format = useFormat();
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const name = nameOf(approval);
  const action = shared(actionKeys[approval.operation]);
  const leave = () => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) leave();
  };
  return (
    <li className="approvals-entry" onKeyDown={onKeyDown}>
      <div className="approvals-row">
        <strong>{`${action}, ${name}`}</strong>
        <span className="soft numbers">*{approval.birthYear}</span>
        <span className="soft">{shared(`why.${approval.why}`)}</span>
        <span className="soft numbers push">
          {t('asked', {
            by: approval.requestedBy,
            at: format.dateTime(approval.requestedAt),
            until: format.dateTime(approval.expiresAt),
          })}
        </span>
        <Button
          variant="outlined"
          ref={opener}
          aria-expanded={open}
          aria-label={open ? t('close') : t('openOf', { action, name })}
          onClick={() => (open ? leave() : setOpen(true))}
        >
          {open ? t('close') : t('open')}
        </Button>
      </div>
      {open && <Decision approvalId={approval.approvalId} name={name} onDone={onDone} />}
    </li>
  );
}
