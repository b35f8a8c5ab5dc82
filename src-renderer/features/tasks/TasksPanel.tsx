import Add from '@mui/icons-material/Add';
import TaskAlt from '@mui/icons-material/TaskAltOutlined';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useLevel } from '../../app/contact-data.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { LevelGate } from '../../app/level-gate.tsx';
import { levelReached } from '../../app/levels.ts';
import { useServiceClock } from '../../app/service-clock.ts';
import { useMark } from '../../app/workspace.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { Panel } from '../../design/Panel.tsx';
import { EmptyState } from '../../design/small.tsx';
import { DataTable, type TableColumn } from '../../design/table/DataTable.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { useChange } from '../../desk/use-change.ts';
import { useOperation } from '../../desk/use-operation.ts';
import { isoDayOf, useFormat } from '../../i18n/format.ts';
import { useTerms } from '../../i18n/terms.ts';
import { ChangeForm } from './ChangeForm.tsx';
import { DueChip } from './DueChip.tsx';
import { followUpLimit } from './follow-up-limit.ts';
import { TaskForm } from './TaskForm.tsx';
import { ownerWord, type Task } from './task-words.ts';
import { tasksTexts } from './texts.ts';

/** Follow-ups and hand-overs: creating one needs no level, seeing them *simple*. */
export function TasksPanel(props: OnMemberProps) {
  const t = tasksTexts.use();
  const [creating, setCreating] = useState(false);
  const [changing, setChanging] = useState<Task | null>(null);
  return (
    <div className="stack">
      {creating ? (
        <Panel title={t('new')}>
          <TaskForm {...props} onClose={() => setCreating(false)} />
        </Panel>
      ) : (
        <div>
          <Button variant="outlined" startIcon={<Add />} onClick={() => setCreating(true)}>
            {t('new')}
          </Button>
        </div>
      )}
      {changing !== null && (
        <Panel title={t('changeTitle')}>
          <ChangeForm
            key={changing.taskId}
            {...props}
            task={changing}
            onClose={() => setChanging(null)}
          />
        </Panel>
      )}
      <OwnTasks {...props} onChange={setChanging} />
      <Panel flush>
        <LevelGate {...props} needs="simple" what={t('what')}>
          <AllTasks {...props} onChange={setChanging} />
        </LevelGate>
      </Panel>
    </div>
  );
}

interface TasksProps extends OnMemberProps {
  readonly onChange: (task: Task) => void;
}

/** While the record's tasks are shut, those this person took on stay within reach: a callback that reached nobody. */
function OwnTasks(props: TasksProps) {
  const t = tasksTexts.use();
  const { contactId, memberId } = props;
  const shut = !levelReached(useLevel(contactId, memberId), 'simple');
  const list = useOperation('tasks.followUps', { limit: followUpLimit }, { enabled: shut });
  const own = (list.data?.followUps ?? []).filter((one) => one.memberId === memberId);
  if (!shut || own.length === 0) return null;
  const tasks = own.map((one): Task => ({ ...one, owner: 'me', ownerName: null, state: 'open' }));
  return (
    <Panel flush title={t('ownOnly')}>
      <TaskTable {...props} tasks={tasks} />
    </Panel>
  );
}

function AllTasks(props: TasksProps) {
  const { contactId, memberId } = props;
  const list = useOperation('tasks.list', { contactId, memberId });
  if (list.error !== null && list.data === undefined) {
    return <ErrorPanel error={list.error} onAgain={list.again} />;
  }
  return list.data === undefined ? (
    <Waiting lines={4} />
  ) : (
    <TaskTable {...props} tasks={list.data.tasks} />
  );
}

function TaskTable({
  contactId,
  memberId,
  tasks,
  onChange,
}: TasksProps & { readonly tasks: readonly Task[] }) {
  const t = tasksTexts.use();
  const term = useTerms();
  const format = useFormat();
  const live = useLive();
  const clock = useServiceClock();
  const marked = useMark(contactId, memberId, 'tasks');
  const complete = useChange('tasks.complete');
  const { run } = complete;
  const columns = useMemo<readonly TableColumn<Task>[]>(() => {
    const today = isoDayOf(clock.now());
    const finish = async (taskId: string) => {
      if ((await run({ contactId, memberId, taskId })) !== null) live.happened(t('completed'));
    };
    return [
      {
        id: 'title',
        title: t('toDo'),
        width: '2fr',
        hideable: false,
        value: (task) => task.title,
      },
      {
        id: 'owner',
        title: t('ownerColumn'),
        width: '1.2fr',
        value: (task) => ownerWord(task, t, term),
      },
      {
        id: 'due',
        title: t('due'),
        width: 104,
        value: (task) => task.dueOn,
        cell: (task) => format.day(task.dueOn),
      },
      {
        id: 'state',
        title: t('state'),
        width: 124,
        value: (task) => task.state,
        cell: (task) => <DueChip task={task} today={today} />,
      },
      {
        id: 'by',
        title: t('by'),
        width: '1fr',
        startsHidden: true,
        value: (task) => task.createdBy,
      },
      {
        id: 'action',
        title: t('action'),
        width: 188,
        sortable: false,
        hideable: false,
        value: () => null,
        cell: (task) =>
          task.state === 'open' ? (
            <>
              <Button variant="text" onClick={() => void finish(task.taskId)}>
                {t('complete')}
              </Button>
              <Button variant="text" onClick={() => onChange(task)}>
                {t('change')}
              </Button>
            </>
          ) : null,
      },
    ];
  }, [t, term, format, live, clock, run, onChange, contactId, memberId]);
  return (
    <>
      {complete.error !== null && (
        <ErrorPanel error={complete.error} onAgain={() => void complete.again()} />
      )}
      <DataTable
        id="tasks"
        label={t('title')}
        columns={columns}
        rows={tasks}
        rowId={(task) => task.taskId}
        selectedId={marked}
        empty={
          <EmptyState icon={TaskAlt} title={t('none')}>
            {t('noneText')}
          </EmptyState>
        }
      />
    </>
  );
}
