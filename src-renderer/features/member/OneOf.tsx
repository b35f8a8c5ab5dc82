import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';

/** A choice of one code by its word. */
export function OneOf<Code extends string>({
  label,
  options,
  value,
  word,
  onChange,
  className,
}: {
  readonly label: string;
  readonly options: readonly Code[];
  readonly value: Code;
  readonly word: (code: Code) => string;
  readonly onChange: (code: Code) => void;
  readonly className?: string;
}) {
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={({ target }) => onChange(options.find((one) => one === target.value) ?? value)}
      {...(className === undefined ? {} : { className })}
    >
      {options.map((one) => (
        <MenuItem key={one} value={one}>
          {word(one)}
        </MenuItem>
      ))}
    </TextField>
  );
}
