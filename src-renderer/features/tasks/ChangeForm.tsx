import Button from '@mui/material/Button';
import { type FormEvent, useState } from 'react';
import type { TaskOwner } from '#shared/service-contract/tasks.ts';
import { useMemberName } from '../../app/contact-data.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { useServiceClock } from '../../app/service-clock.ts';
import { PrimaryAction } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { useChange } from '../../desk/use-change.ts';
import { isoDayOf, useFormat } from '../../i18n/format.ts';
import { useTerms } from '../../i18n/terms.ts';
import { DueField, dueFault } from './DueField.tsx';
import { OwnerField } from './OwnerField.tsx';
import type { Task } from './task-words.ts';
import { tasksTexts } from './texts.ts';

/** Takes a task on, gives it back to its department, or moves it to another day. */
export function ChangeForm({
  contactId,
  memberId,
  task,
  onClose,
}: OnMemberProps & { readonly task: Task; readonly onClose: () => void }) {
  const t = tasksTexts.use();
  const term = useTerms();
  const format = useFormat();
  const live = useLive();
  const clock = useServiceClock();
  const member = useMemberName(contactId, memberId);
  const change = useChange('tasks.change');
  const [tried, setTried] = useState(false);
  const [owner, setOwner] = useState<TaskOwner>(task.owner === 'department' ? 'department' : 'me');
  const [dueOn, setDueOn] = useState(task.dueOn);
  const { taskId, department } = task;
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (dueFault(dueOn, isoDayOf(clock.now()), task.dueOn) !== null) return;
    if ((await change.run({ contactId, memberId, taskId, owner, dueOn })) === null) return;
    const words = { department: term(`department.${department}`), day: format.day(dueOn) };
    live.happened(t(owner === 'me' ? 'createdMine' : 'createdFor', words));
    onClose();
  };
  return (
    <form className="form-grid" onSubmit={(event) => void onSubmit(event)} noValidate>
      <p className="form-wide">
        <strong>{task.title}</strong>
      </p>
      <OwnerField value={owner} onChange={setOwner} autoFocus />
      <DueField value={dueOn} onChange={setDueOn} tried={tried} kept={task.dueOn} />
      <div className="row form-wide">
        <PrimaryAction type="submit" member={member} running={change.running}>
          {t('save')}
        </PrimaryAction>
        <Button variant="text" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
      {change.error !== null && (
        <div className="form-wide">
          <ErrorPanel error={change.error} onAgain={() => void change.again()} />
        </div>
      )}
    </form>
  );
}
