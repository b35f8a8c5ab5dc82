import Check from '@mui/icons-material/CheckCircleOutlined';
import Schedule from '@mui/icons-material/ScheduleOutlined';
import { StateChip } from '../../design/small.tsx';
import type { Task } from './task-words.ts';
import { tasksTexts } from './texts.ts';

/** How urgent a task is on this day. */
export function DueChip({
  task,
  today,
}: {
  readonly task: Pick<Task, 'dueOn'> & { readonly state?: Task['state'] };
  readonly today: string;
}) {
  const t = tasksTexts.use();
  if (task.state === 'done') {
    return (
      <StateChip tone="good" icon={Check}>
        {t('done')}
      </StateChip>
    );
  }
  const isDue = task.dueOn <= today;
  const late = task.dueOn < today;
  return (
    <StateChip tone={isDue ? 'warn' : 'neutral'} icon={Schedule}>
      {t(late ? 'overdue' : isDue ? 'dueToday' : 'open')}
    </StateChip>
  );
}
