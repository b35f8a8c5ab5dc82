import Event from '@mui/icons-material/EventNoteOutlined';
import { useMemo, useState } from 'react';
import { useServiceClock } from '../../app/service-clock.ts';
import { PrimaryAction } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { EmptyState } from '../../design/small.tsx';
import { DataTable, type TableColumn } from '../../design/table/DataTable.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { useOperation } from '../../desk/use-operation.ts';
import { isoDayOf, useFormat } from '../../i18n/format.ts';
import { useTerms } from '../../i18n/terms.ts';
import { DueChip } from './DueChip.tsx';
import { followUpLimit } from './follow-up-limit.ts';
import { tasksTexts } from './texts.ts';
import { type FollowUp, useFollowUp } from './use-follow-up.ts';

/** What this person took on for a later day, the most urgent first. */
export function FollowUpsView() {
  const t = tasksTexts.use();
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const list = useOperation('tasks.followUps', { limit: followUpLimit }, { keepPrevious: true });
  const rows = list.data?.followUps ?? [];
  const total = list.data?.total ?? 0;
  const selected = rows.find(({ taskId }) => taskId === selectedId);
  return (
    <div className="queue">
      <header className="queue-head">
        <h1>{t('followUps')}</h1>
        {list.data !== undefined && list.data.due > 0 && (
          <span>{t('followUpsDue', { count: list.data.due })}</span>
        )}
        <span className="soft numbers push">
          {total > rows.length
            ? t('followUpsMore', { shown: rows.length, total })
            : t('followUpsTotal', { count: total })}
        </span>
      </header>
      {list.error !== null && <ErrorPanel error={list.error} onAgain={list.again} />}
      <div className="queue-table">
        {list.isLoading && <Waiting lines={8} />}
        {list.data !== undefined && (
          <FollowUpTable
            rows={rows}
            selectedId={selectedId}
            onSelect={({ taskId }) => setSelectedId(taskId)}
          />
        )}
      </div>
      {rows.length > 0 && <BeginBar followUp={selected} />}
    </div>
  );
}

function FollowUpTable({
  rows,
  selectedId,
  onSelect,
}: {
  readonly rows: readonly FollowUp[];
  readonly selectedId: string | null;
  readonly onSelect: (followUp: FollowUp) => void;
}) {
  const t = tasksTexts.use();
  const term = useTerms();
  const format = useFormat();
  const clock = useServiceClock();
  const columns = useMemo<readonly TableColumn<FollowUp>[]>(() => {
    const today = isoDayOf(clock.now());
    return [
      {
        id: 'due',
        title: t('due'),
        width: 104,
        hideable: false,
        value: ({ dueOn }) => dueOn,
        cell: ({ dueOn }) => format.day(dueOn),
      },
      {
        id: 'state',
        title: t('state'),
        width: 128,
        value: ({ dueOn }) => dueOn,
        cell: (followUp) => <DueChip task={followUp} today={today} />,
      },
      {
        id: 'title',
        title: t('toDo'),
        width: '2fr',
        hideable: false,
        value: ({ title }) => title,
      },
      {
        id: 'name',
        title: t('member'),
        width: '2fr',
        hideable: false,
        value: ({ lastName, firstName }) => `${lastName}, ${firstName}`,
        cell: ({ lastName, firstName }) => (
          <strong className="queue-name">{`${lastName}, ${firstName}`}</strong>
        ),
      },
      {
        id: 'birthYear',
        title: t('birthYear'),
        width: 90,
        numeric: true,
        value: ({ birthYear }) => birthYear,
        cell: ({ birthYear }) => String(birthYear),
      },
      {
        id: 'department',
        title: t('department'),
        width: 112,
        value: ({ department }) => term(`department.${department}`),
      },
      {
        id: 'flags',
        title: t('notes'),
        width: '1fr',
        value: ({ flags }) =>
          flags.length === 0 ? null : flags.map((flag) => term(`flag.${flag}`)).join(', '),
      },
      { id: 'by', title: t('by'), width: '1fr', value: ({ createdBy }) => createdBy },
    ];
  }, [t, term, format, clock]);
  return (
    <DataTable
      id="follow-ups"
      label={t('followUps')}
      columns={columns}
      rows={rows}
      rowId={({ taskId }) => taskId}
      onOpen={onSelect}
      selectedId={selectedId}
      height="fill"
      initialSort={{ id: 'due', desc: false }}
      empty={
        <EmptyState icon={Event} title={t('noFollowUps')}>
          {t('noFollowUpsText')}
        </EmptyState>
      }
    />
  );
}

function BeginBar({ followUp }: { readonly followUp: FollowUp | undefined }) {
  const t = tasksTexts.use();
  const begin = useFollowUp();
  if (followUp === undefined) return <p className="queue-claim soft">{t('choose')}</p>;
  const { kind } = begin.placeOf(followUp);
  return (
    <div className="queue-claim stack">
      {begin.error !== null && <ErrorPanel error={begin.error} />}
      <div className="row-wrap">
        <PrimaryAction
          key={followUp.taskId}
          autoFocus
          member={`${followUp.firstName} ${followUp.lastName}`}
          running={begin.running}
          onClick={() => void begin.run(followUp)}
        >
          {t(kind === 'open' ? 'goThere' : 'begin')}
        </PrimaryAction>
        <span className="soft">{t(`beginHelp.${kind}`)}</span>
      </div>
    </div>
  );
}
