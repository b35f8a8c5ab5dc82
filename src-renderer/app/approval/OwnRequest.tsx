import './approval.css';
import Button from '@mui/material/Button';
import type { OwnApproval } from '#shared/service-contract/approvals.ts';
import { ConfirmInline } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { StateChip } from '../../design/small.tsx';
import { useChange } from '../../desk/use-change.ts';
import { useErrorText } from '../../i18n/error-text.ts';
import { useFormat } from '../../i18n/format.ts';
import { actionKeys, nameOf, tones } from './approval-words.ts';
import { approvalTexts } from './texts.ts';

/** One request of mine: how it stands, and what is left to do about it. */
export function OwnRequest({
  approval,
  withName = false,
}: {
  readonly approval: OwnApproval;
  readonly withName?: boolean;
}) {
  const t = approvalTexts.use();
  const format = useFormat();
  const live = useLive();
  const sentence = useErrorText();
  const withdraw = useChange('approvals.withdraw');
  const acknowledge = useChange('approvals.acknowledge');
  const { approvalId, operation, state, failure, acknowledged } = approval;
  const action = t(actionKeys[operation]);
  const outcome = t(`outcome.${state}`, {
    until: format.dateTime(approval.expiresAt),
    by: approval.decidedBy ?? '',
    reason: approval.decisionReason ?? '',
    failure: failure === null ? '' : sentence({ ...failure, requestId: '' }),
  });
  const onWithdraw = async () => {
    if ((await withdraw.run({ approvalId })) !== null) live.happened(t('withdrawn'));
  };
  const onKnown = async (memberKnows: boolean) => {
    if ((await acknowledge.run({ approvalId, memberKnows })) === null) return;
    live.happened(t(memberKnows ? 'toldDone' : 'laterDone'));
  };
  const error = withdraw.error ?? acknowledge.error;
  return (
    <li className="approval-own">
      <div className="row-wrap">
        <strong>{withName ? `${action}, ${nameOf(approval)}` : action}</strong>
        {withName && <span className="soft numbers">*{approval.birthYear}</span>}
        <StateChip tone={tones[state]}>{t(`state.${state}`)}</StateChip>
        <span className="soft numbers push">{format.dateTime(approval.requestedAt)}</span>
      </div>
      <p>{outcome}</p>
      {state === 'open' && (
        <ConfirmInline
          ask={t('withdraw')}
          question={t('withdrawAsk')}
          confirm={t('withdraw')}
          onConfirm={() => void onWithdraw()}
          running={withdraw.running}
        />
      )}
      {state !== 'open' && !acknowledged && (
        <div className="row-wrap">
          <Button variant="outlined" onClick={() => void onKnown(true)}>
            {t('told')}
          </Button>
          <Button variant="text" onClick={() => void onKnown(false)}>
            {t('later')}
          </Button>
        </div>
      )}
      {error !== null && <ErrorPanel error={error} />}
    </li>
  );
}
