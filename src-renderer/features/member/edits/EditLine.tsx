import TextField from '@mui/material/TextField';
import { useEffect, useRef } from 'react';
import type { FieldFault } from '#shared/domain/contact-data.ts';
import { factText } from '#shared/service-contract/fact-words.ts';
import { takeFocus } from '../../../design/take-focus.ts';
import { useLanguage } from '../../../i18n/texts.ts';

/** One line of an edit with what is wrong about it; what stands there is selected, typing replaces it. */
export function EditLine({
  label,
  value,
  onChange,
  fault,
  tried,
  help,
  maxLength,
  first = false,
  wide = false,
  autoComplete = 'off',
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly fault?: FieldFault | undefined;
  /** Shows a fault of what is still empty, too. */
  readonly tried: boolean;
  readonly help?: string | undefined;
  readonly maxLength: number;
  readonly first?: boolean;
  readonly wide?: boolean;
  readonly autoComplete?: string;
}) {
  const language = useLanguage();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (first) takeFocus(field.current);
  }, [first]);
  const wrong = tried && fault !== undefined;
  return (
    <TextField
      label={label}
      value={value}
      inputRef={field}
      error={wrong}
      helperText={wrong ? sentence(factText(fault, language)) : help}
      onChange={(event) => onChange(event.target.value)}
      onFocus={(event) => event.target.select()}
      {...(wide ? { className: 'form-wide' } : {})}
      slotProps={{ htmlInput: { maxLength, autoComplete, spellCheck: false } }}
    />
  );
}

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${words.endsWith(')') ? '' : '.'}`;
