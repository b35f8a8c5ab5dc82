import Visibility from '@mui/icons-material/VisibilityOutlined';
import Button from '@mui/material/Button';
import type { OnMemberProps } from '../../app/feature.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { useShownForAWhile } from '../../design/use-shown-for-a-while.ts';
import { useChange } from '../../desk/use-change.ts';
import { useFormat } from '../../i18n/format.ts';
import { memberTexts } from './texts.ts';

/** A masked value and its logged unmasking (domain rule 8); it covers itself again after a minute. */
export function Reveal({
  contactId,
  memberId,
  field,
  masked,
}: OnMemberProps & { readonly field: 'iban' | 'insuranceStart'; readonly masked: string | null }) {
  const t = memberTexts.use();
  const live = useLive();
  const format = useFormat();
  const reveal = useChange('members.reveal');
  const [value, setValue] = useShownForAWhile<string>();
  if (masked === null) return '–';
  const show = async () => {
    const answer = await reveal.run({ contactId, memberId, field });
    reveal.reset();
    if (answer === null) return;
    const text = answer.value ?? '–';
    setValue(/^\d{4}-\d{2}-\d{2}$/.test(text) ? format.day(text) : text);
    live.happened(t('revealed'), { tone: 'info' });
  };
  return (
    <span className="reveal">
      <span className="numbers">{value ?? masked}</span>
      <Button
        variant="text"
        startIcon={<Visibility />}
        aria-busy={reveal.running}
        onClick={() => (value === null ? void show() : setValue(null))}
      >
        {t(value === null ? 'reveal' : 'hide')}
      </Button>
      {reveal.error !== null && <ErrorPanel error={reveal.error} />}
    </span>
  );
}
