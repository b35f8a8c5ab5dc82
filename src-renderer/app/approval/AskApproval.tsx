import './approval.css';
import TextField from '@mui/material/TextField';
import { useEffect, useRef } from 'react';
import type { ApprovableAction } from '#shared/service-contract/approvals.ts';
import { PrimaryAction } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { SayAloud } from '../../design/SayAloud.tsx';
import { StateChip } from '../../design/small.tsx';
import { takeFocus } from '../../design/take-focus.ts';
import { useChange } from '../../desk/use-change.ts';
import { useDraft } from '../../desk/use-draft.ts';
import { useOperation } from '../../desk/use-operation.ts';
import { useFormat } from '../../i18n/format.ts';
import { useMemberName } from '../contact-data.ts';
import type { OnMemberProps } from '../feature.ts';
import { shortcuts } from '../shortcuts.ts';
import { approvalTexts } from './texts.ts';
import { useOwnApprovals } from './use-approvals.ts';

const PRESENCE_MILLIS = 15_000;

/**
 * What a refusal for want of a second person becomes: is somebody there, what helps meanwhile, why it is
 * needed. No form of its own: it stands inside the forms of the actions.
 */
export function AskApproval({
  contactId,
  memberId,
  action,
  onAsked,
}: OnMemberProps & {
  readonly action: ApprovableAction;
  readonly onAsked?: () => void;
}) {
  const t = approvalTexts.use();
  const live = useLive();
  const member = useMemberName(contactId, memberId);
  const field = useRef<HTMLTextAreaElement>(null);
  const request = useChange('approvals.request');
  const { approvals } = useOwnApprovals();
  const [, short = ''] = action.operation.split('.');
  const explanation = useDraft({
    subject: 'contact',
    subjectId: contactId,
    slot: `ask:${memberId}:${short}`,
  });
  useEffect(() => takeFocus(field.current), []);
  const text = explanation.text.trim();
  const isOpen = approvals?.some(
    (one) =>
      one.memberId === memberId && one.operation === action.operation && one.state === 'open',
  );
  const ask = async () => {
    if (text === '') return;
    const input = { contactId, memberId, action, explanation: text };
    if ((await request.run(input)) === null) return;
    explanation.clear();
    live.happened(t('asked'));
    onAsked?.();
  };
  if (isOpen === true) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw and behave as a form part.
    <div className="approval-ask" role="group" aria-label={t('ask')}>
      <p>{t('askIntro')}</p>
      <Outlook contactId={contactId} memberId={memberId} operation={action.operation} />
      <TextField
        label={t('explanation')}
        value={explanation.text}
        onChange={({ target }) => explanation.setText(target.value)}
        helperText={t('explanationHelp')}
        inputRef={field}
        multiline
        minRows={2}
        required
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
      <div className="row-wrap">
        <PrimaryAction
          member={member}
          keys={shortcuts['work.primary']}
          running={request.running}
          disabled={text === ''}
          onClick={() => void ask()}
        >
          {t('ask')}
        </PrimaryAction>
        <span className="soft">{t('callbackToo')}</span>
      </div>
      {request.error !== null && (
        <ErrorPanel error={request.error} onAgain={() => void request.again()} />
      )}
    </div>
  );
}

/** How many of those who may decide are signed in; never who (no monitoring of individuals). */
function Outlook({
  contactId,
  memberId,
  operation,
}: OnMemberProps & Pick<ApprovableAction, 'operation'>) {
  const t = approvalTexts.use();
  const format = useFormat();
  const outlook = useOperation('approvals.outlook', { contactId, memberId, operation });
  const { again } = outlook;
  const look = useRef(again);
  look.current = again;
  useEffect(() => {
    const timer = setInterval(() => look.current(), PRESENCE_MILLIS);
    return () => clearInterval(timer);
  }, []);
  if (outlook.data === undefined) return null;
  const { presentNow, decidedBy, expiresAt, nextSteps } = outlook.data;
  const until = format.dateTime(expiresAt);
  return (
    <>
      <p aria-live="polite" className="row-wrap">
        <StateChip tone={presentNow > 0 ? 'good' : 'warn'}>
          {presentNow > 0 ? t('present', { count: presentNow }) : t('nobody', { until })}
        </StateChip>
        <span className="soft">
          {t(`deciders.${decidedBy}`)} {presentNow > 0 && t('until', { until })}
        </span>
      </p>
      {presentNow === 0 && (
        <SayAloud label={t('meanwhile')}>
          {nextSteps.map((step) => (
            <p key={step}>{t(`step.${step}`)}</p>
          ))}
        </SayAloud>
      )}
    </>
  );
}
