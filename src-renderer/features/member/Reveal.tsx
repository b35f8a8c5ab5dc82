import Visibility from '@mui/icons-material/VisibilityOutlined';
import Button from '@mui/material/Button';
import type { DeskError } from '#shared/desk-contract/bridge.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { useShownForAWhile } from '../../design/use-shown-for-a-while.ts';
import { useChange } from '../../desk/use-change.ts';
import { useFormat } from '../../i18n/format.ts';
import { memberTexts } from './texts.ts';

/** A masked value and its logged unmasking (domain rule 8); it covers itself again after a minute. */
function Masked({
  masked,
  onShow,
  running,
  error,
  what,
}: {
  readonly masked: string;
  /** The value, or null if it was refused. */
  readonly onShow: () => Promise<string | null>;
  readonly running: boolean;
  readonly error: DeskError | null;
  /** Where several stand together: which one the button shows. */
  readonly what?: string;
}) {
  const t = memberTexts.use();
  const live = useLive();
  const [value, setValue] = useShownForAWhile<string>();
  const show = async () => {
    const text = await onShow();
    if (text === null) return;
    setValue(text);
    live.happened(t('revealed'), { tone: 'info' });
  };
  const label = t(value === null ? 'reveal' : 'hide');
  return (
    <span className="reveal">
      <span className="numbers">{value ?? masked}</span>
      <Button
        variant="text"
        startIcon={<Visibility />}
        aria-busy={running}
        {...(what === undefined ? {} : { 'aria-label': `${label}: ${what}` })}
        onClick={() => (value === null ? void show() : setValue(null))}
      >
        {label}
      </Button>
      {error !== null && <ErrorPanel error={error} />}
    </span>
  );
}

export function RevealStart({ contactId, memberId }: OnMemberProps) {
  const t = memberTexts.use();
  const format = useFormat();
  const reveal = useChange('members.reveal');
  const onShow = async () => {
    const answer = await reveal.run({ contactId, memberId, field: 'insuranceStart' });
    if (answer === null) return null;
    reveal.reset();
    return answer.value === null ? '–' : format.day(answer.value);
  };
  const { running, error } = reveal;
  return <Masked masked={t('masked')} onShow={onShow} running={running} error={error} />;
}

/** One account with its holder. */
export function RevealAccount({
  contactId,
  memberId,
  accountId,
  masked,
}: OnMemberProps & { readonly accountId: string; readonly masked: string }) {
  const reveal = useChange('bank.reveal');
  const onShow = async () => {
    const answer = await reveal.run({ contactId, memberId, accountId });
    if (answer === null) return null;
    reveal.reset();
    return `${answer.iban}, ${answer.holder}`;
  };
  const { running, error } = reveal;
  return <Masked masked={masked} onShow={onShow} running={running} error={error} what={masked} />;
}
