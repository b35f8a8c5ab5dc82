import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import type { InputOf } from '#shared/service-contract/index.ts';
import { useMemberName } from '../../app/contact-data.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { useServiceClock } from '../../app/service-clock.ts';
import { PrimaryAction } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { useChange } from '../../desk/use-change.ts';
import { useDraft } from '../../desk/use-draft.ts';
import { dayFromInput } from '../../i18n/day-input.ts';
import { germanDayOf, isoDayOf, useFormat } from '../../i18n/format.ts';
import { DayField } from './DayField.tsx';
import { memberTexts } from './texts.ts';

type Department = InputOf<'tasks.create'>['department'];
const departments: readonly Department[] = [
  'benefit',
  'contribution',
  'callback',
  'dataProtection',
  'appSupport',
  'misfiling',
];
const dayMillis = 86_400_000;
const daysAhead = 3;

/** Hands something to a department with a due day. What is typed is kept like a note. */
export function TaskForm({
  contactId,
  memberId,
  onClose,
}: OnMemberProps & { readonly onClose: () => void }) {
  const t = memberTexts.use();
  const format = useFormat();
  const live = useLive();
  const clock = useServiceClock();
  const member = useMemberName(contactId, memberId);
  const create = useChange('tasks.create');
  const draft = useDraft({ subject: 'contact', subjectId: contactId, slot: 'reason:task' });
  const [tried, setTried] = useState(false);
  const [department, setDepartment] = useState<Department>('benefit');
  const [due, setDue] = useState(() => germanDayOf(isoDayOf(clock.now() + daysAhead * dayMillis)));
  const title = draft.text.trim();
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const dueOn = dayFromInput(due);
    if (title === '' || dueOn === null) return;
    if ((await create.run({ contactId, memberId, department, title, dueOn })) === null) return;
    draft.clear();
    const words = { department: t(`departments.${department}`), day: format.day(dueOn) };
    live.happened(t('taskCreated', words));
    onClose();
  };
  return (
    <form className="form-grid" onSubmit={(event) => void onSubmit(event)} noValidate>
      <TextField
        className="form-wide"
        label={t('taskTitle')}
        value={draft.text}
        autoFocus
        error={tried && title === ''}
        helperText={tried && title === '' ? t('required') : t('taskTitleHelp')}
        onChange={(event) => draft.setText(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200, autoComplete: 'off' } }}
      />
      <TextField
        select
        label={t('department')}
        value={department}
        onChange={(event) =>
          setDepartment(departments.find((one) => one === event.target.value) ?? department)
        }
      >
        {departments.map((one) => (
          <MenuItem key={one} value={one}>
            {t(`departments.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <DayField label={t('due')} value={due} onChange={setDue} showErrors={tried} />
      <div className="row form-wide">
        <PrimaryAction type="submit" member={member} running={create.running}>
          {t('taskCreate')}
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
