import TextField from '@mui/material/TextField';
import { dayFromInput } from '../../i18n/day-input.ts';
import { memberTexts } from './texts.ts';

/** A day typed as TT.MM.JJJJ. */
export function DayField({
  label,
  value,
  onChange,
  required = true,
  help,
  showErrors,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly help?: string;
  readonly showErrors: boolean;
}) {
  const t = memberTexts.use();
  const empty = value.trim() === '';
  const wrong = showErrors && (empty ? required : dayFromInput(value) === null);
  const message = empty ? t('required') : t('dayWrong');
  return (
    <TextField
      label={label}
      value={value}
      placeholder={t('dayHelp')}
      error={wrong}
      helperText={wrong ? message : help}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput: { maxLength: 10, inputMode: 'numeric', autoComplete: 'off' } }}
    />
  );
}
