import TextField from '@mui/material/TextField';
import { useRef, useState } from 'react';
import { dayFromInput } from '../i18n/day-input.ts';
import { germanDayOf } from '../i18n/format.ts';
import { designTexts } from './texts.ts';

const shown = (day: string) => (day === '' ? '' : germanDayOf(day));

/** A day typed as TT.MM.JJJJ in either language; what is no day keeps its form from being sent. */
export function DayInput({
  label,
  value,
  onChange,
  fault,
}: {
  readonly label: string;
  /** ISO day; empty = none. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  /** What is wrong beyond the day itself, e.g. the order of two days. */
  readonly fault?: string | undefined;
}) {
  const t = designTexts.use();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState({ text: shown(value), of: value });
  const [left, setLeft] = useState(false);
  // Set from outside, e.g. by "last 7 days".
  if (value !== typed.of) setTyped({ text: shown(value), of: value });
  const dayOf = (text: string) => (text.trim() === '' ? '' : dayFromInput(text));
  const wrong = left && dayOf(typed.text) === null;
  const change = (text: string) => {
    const day = dayOf(text);
    field.current?.setCustomValidity(day === null ? t('dayWrong') : '');
    setTyped({ text, of: day ?? typed.of });
    if (day !== null) onChange(day);
  };
  return (
    <TextField
      label={label}
      value={typed.text}
      inputRef={field}
      error={wrong || fault !== undefined}
      helperText={wrong ? t('dayWrong') : fault}
      onChange={({ target }) => change(target.value)}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      slotProps={{
        htmlInput: {
          maxLength: 10,
          inputMode: 'numeric',
          autoComplete: 'off',
          placeholder: t('dayHelp'),
        },
      }}
    />
  );
}
