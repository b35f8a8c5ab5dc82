import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import type { Department, TaskOwner } from '#shared/service-contract/tasks.ts';
import { useMemberName } from '../../app/contact-data.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { useServiceClock } from '../../app/service-clock.ts';
import { PrimaryAction } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { useChange } from '../../desk/use-change.ts';
import { useDraft } from '../../desk/use-draft.ts';
import { isoDayOf, useFormat } from '../../i18n/format.ts';
import { useTerms } from '../../i18n/terms.ts';
import { DueField, dueFault } from './DueField.tsx';
import { OwnerField } from './OwnerField.tsx';
import { departments, isPersonal } from './task-words.ts';
import { tasksTexts } from './texts.ts';

const dayMillis = 86_400_000;
const daysAhead = 3;

/** Hands something to a department or keeps it for a later day. What is typed is kept like a note. */
export function TaskForm({
  contactId,
  memberId,
  onClose,
}: OnMemberProps & { readonly onClose: () => void }) {
  const t = tasksTexts.use();
  const term = useTerms();
  const format = useFormat();
  const live = useLive();
  const clock = useServiceClock();
  const member = useMemberName(contactId, memberId);
  const create = useChange('tasks.create');
  const draft = useDraft({ subject: 'contact', subjectId: contactId, slot: 'reason:task' });
  const [tried, setTried] = useState(false);
  const [department, setDepartment] = useState<Department>('benefit');
  const [owner, setOwner] = useState<TaskOwner>('department');
  const [dueOn, setDueOn] = useState(() => isoDayOf(clock.now() + daysAhead * dayMillis));
  const title = draft.text.trim();
  const chooseDepartment = (wanted: Department) => {
    setDepartment(wanted);
    setOwner(isPersonal(wanted) ? 'me' : 'department');
  };
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (title === '' || dueFault(dueOn, isoDayOf(clock.now())) !== null) return;
    const task = { contactId, memberId, department, title, dueOn, owner };
    if ((await create.run(task)) === null) return;
    draft.clear();
    const words = { department: term(`department.${department}`), day: format.day(dueOn) };
    live.happened(t(owner === 'me' ? 'createdMine' : 'createdFor', words));
    onClose();
  };
  return (
    <form className="form-grid" onSubmit={(event) => void onSubmit(event)} noValidate>
      <TextField
        className="form-wide"
        label={t('toDo')}
        value={draft.text}
        autoFocus
        error={tried && title === ''}
        helperText={tried && title === '' ? t('required') : t('toDoHelp')}
        onChange={(event) => draft.setText(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200, autoComplete: 'off' } }}
      />
      <TextField
        select
        label={t('department')}
        value={department}
        onChange={({ target }) =>
          chooseDepartment(departments.find((one) => one === target.value) ?? department)
        }
      >
        {departments.map((one) => (
          <MenuItem key={one} value={one}>
            {term(`department.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <OwnerField value={owner} onChange={setOwner} />
      <DueField value={dueOn} onChange={setDueOn} tried={tried} />
      <div className="row form-wide">
        <PrimaryAction type="submit" member={member} running={create.running}>
          {t('create')}
        </PrimaryAction>
        <Button variant="text" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
      {create.error !== null && (
        <div className="form-wide">
          <ErrorPanel error={create.error} onAgain={() => void create.again()} />
        </div>
      )}
    </form>
  );
}
