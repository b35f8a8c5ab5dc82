import './member.css';
import Add from '@mui/icons-material/Add';
import Check from '@mui/icons-material/CheckCircleOutlined';
import Schedule from '@mui/icons-material/ScheduleOutlined';
import TaskAlt from '@mui/icons-material/TaskAltOutlined';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import type { OutputOf } from '#shared/service-contract/index.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { LevelGate } from '../../app/level-gate.tsx';
import { useServiceClock } from '../../app/service-clock.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { Panel } from '../../design/Panel.tsx';
import { EmptyState, StateChip } from '../../design/small.tsx';
import { DataTable, type TableColumn } from '../../design/table/DataTable.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { useChange } from '../../desk/use-change.ts';
import { useOperation } from '../../desk/use-operation.ts';
import { isoDayOf, useFormat } from '../../i18n/format.ts';
import { TaskForm } from './TaskForm.tsx';
import { memberTexts } from './texts.ts';

type Task = OutputOf<'tasks.list'>['tasks'][number];

/** Follow-ups and hand-overs: creating one needs no level, seeing them *simple*. */
export function TasksPanel(props: OnMemberProps) {
  const t = memberTexts.use();
  const [creating, setCreating] = useState(false);
  return (
    <div className="stack">
      {creating ? (
        <Panel title={t('taskNew')}>
          <TaskForm {...props} onClose={() => setCreating(false)} />
        </Panel>
      ) : (
        <div>
          <Button variant="outlined" startIcon={<Add />} onClick={() => setCreating(true)}>
            {t('taskNew')}
          </Button>
        </div>
      )}
      <Panel flush>
        <LevelGate {...props} needs="simple" what={t('tasksWhat')}>
          <TaskTable {...props} />
        </LevelGate>
      </Panel>
    </div>
  );
}

function TaskTable({ contactId, memberId }: OnMemberProps) {
  const t = memberTexts.use();
  const format = useFormat();
  const live = useLive();
  const clock = useServiceClock();
  const list = useOperation('tasks.list', { contactId, memberId });
  const complete = useChange('tasks.complete');
  const { run } = complete;
  const columns = useMemo<readonly TableColumn<Task>[]>(() => {
    const today = isoDayOf(clock.now());
    const finish = async (taskId: string) => {
      if ((await run({ contactId, memberId, taskId })) !== null) live.happened(t('taskCompleted'));
    };
    return [
      {
        id: 'title',
        title: t('taskTitle'),
        width: '2fr',
        hideable: false,
        value: (task) => task.title,
      },
      {
        id: 'department',
        title: t('department'),
        width: 120,
        value: (task) => t(`departments.${task.department}`),
      },
      {
        id: 'due',
        title: t('due'),
        width: 110,
        value: (task) => task.dueOn,
        cell: (task) => format.day(task.dueOn),
      },
      {
        id: 'state',
        title: t('taskState'),
        width: 120,
        value: (task) => task.state,
        cell: (task) => <TaskChip task={task} today={today} />,
      },
      { id: 'by', title: t('taskBy'), width: '1fr', value: (task) => task.createdBy },
      {
        id: 'complete',
        title: t('taskAction'),
        width: 110,
        sortable: false,
        hideable: false,
        value: () => null,
        cell: (task) =>
          task.state === 'open' ? (
            <Button variant="text" onClick={() => void finish(task.taskId)}>
              {t('taskComplete')}
            </Button>
          ) : null,
      },
    ];
  }, [t, format, live, clock, run, contactId, memberId]);
  if (list.error !== null && list.data === undefined) {
    return <ErrorPanel error={list.error} onAgain={list.again} />;
  }
  if (list.data === undefined) return <Waiting lines={4} />;
  return (
    <>
      {complete.error !== null && (
        <ErrorPanel error={complete.error} onAgain={() => void complete.again()} />
      )}
      <DataTable
        id="tasks"
        label={t('tasksTitle')}
        columns={columns}
        rows={list.data.tasks}
        rowId={(task) => task.taskId}
        empty={
          <EmptyState icon={TaskAlt} title={t('tasksNone')}>
            {t('tasksNoneText')}
          </EmptyState>
        }
      />
    </>
  );
}

function TaskChip({ task, today }: { readonly task: Task; readonly today: string }) {
  const t = memberTexts.use();
  if (task.state === 'done') {
    return (
      <StateChip tone="good" icon={Check}>
        {t('taskDone')}
      </StateChip>
    );
  }
  const overdue = task.dueOn < today;
  return (
    <StateChip tone={overdue ? 'warn' : 'neutral'} icon={Schedule}>
      {t(overdue ? 'taskOverdue' : 'taskOpen')}
    </StateChip>
  );
}
