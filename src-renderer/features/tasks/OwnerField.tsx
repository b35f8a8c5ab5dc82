import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { TaskOwner } from '#shared/service-contract/tasks.ts';
import { tasksTexts } from './texts.ts';

const owners: readonly TaskOwner[] = ['department', 'me'];

/** Whether the department sees to it, or the person keeps it for a later day. */
export function OwnerField({
  value,
  onChange,
  autoFocus = false,
}: {
  readonly value: TaskOwner;
  readonly onChange: (owner: TaskOwner) => void;
  readonly autoFocus?: boolean;
}) {
  const t = tasksTexts.use();
  return (
    <TextField
      select
      label={t('owner')}
      value={value}
      autoFocus={autoFocus}
      onChange={({ target }) => onChange(owners.find((one) => one === target.value) ?? value)}
    >
      {owners.map((one) => (
        <MenuItem key={one} value={one}>
          {t(`owners.${one}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}
