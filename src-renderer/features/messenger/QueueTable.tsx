import { type ReactNode, useMemo } from 'react';
import { useNow } from '../../app/service-clock.ts';
import { StateChip } from '../../design/small.tsx';
import { DataTable, type TableColumn } from '../../design/table/DataTable.tsx';
import { type Format, useFormat } from '../../i18n/format.ts';
import { useTerms } from '../../i18n/terms.ts';
import { messengerTexts } from './texts.ts';
import type { Thread } from './thread-guard.ts';

type T = ReturnType<typeof messengerTexts.use>;
type Terms = ReturnType<typeof useTerms>;

const everyMillis = 30_000;

const columnsFor = (
  t: T,
  term: Terms,
  format: Format,
  now: number,
): readonly TableColumn<Thread>[] => [
  {
    id: 'waiting',
    title: t('column.waiting'),
    width: 96,
    hideable: false,
    value: ({ waitingSince }) => waitingSince,
    cell: ({ waitingSince }) => format.waiting(now - Date.parse(waitingSince)),
  },
  {
    id: 'name',
    title: t('column.name'),
    width: '2fr',
    hideable: false,
    value: ({ firstName, lastName }) => `${lastName}, ${firstName}`,
    cell: ({ firstName, lastName }) => (
      <strong className="queue-name">{`${lastName}, ${firstName}`}</strong>
    ),
  },
  {
    id: 'birthYear',
    title: t('column.birthYear'),
    width: 90,
    numeric: true,
    value: ({ birthYear }) => birthYear,
    cell: ({ birthYear }) => String(birthYear),
  },
  {
    id: 'topic',
    title: t('column.topic'),
    width: 130,
    value: ({ topic }) => t(`topic.${topic}`),
  },
  {
    id: 'unread',
    title: t('column.unread'),
    width: 92,
    numeric: true,
    value: ({ unread }) => unread,
  },
  {
    id: 'claimedBy',
    title: t('column.claimedBy'),
    width: '1fr',
    value: (thread) => claimer(thread, t),
    cell: (thread) =>
      thread.claimedBy === null ? (
        <span className="soft">{t('unclaimed')}</span>
      ) : (
        <StateChip tone={thread.claimedByMe ? 'accent' : 'neutral'}>{claimer(thread, t)}</StateChip>
      ),
  },
  {
    id: 'flags',
    title: t('column.flags'),
    width: '1fr',
    value: ({ flags }) =>
      flags.length === 0 ? null : flags.map((flag) => term(`flag.${flag}`)).join(', '),
  },
  {
    id: 'since',
    title: t('column.since'),
    width: 140,
    value: ({ waitingSince }) => waitingSince,
    cell: ({ waitingSince }) => format.dateTime(waitingSince),
  },
];

const claimer = (thread: Thread, t: T): string =>
  thread.claimedByMe ? t('claimedByMe') : (thread.claimedBy ?? t('unclaimed'));

export function QueueTable({
  threads,
  selectedId,
  onSelect,
  empty,
}: {
  readonly threads: readonly Thread[];
  readonly selectedId: string | null;
  readonly onSelect: (thread: Thread) => void;
  readonly empty: ReactNode;
}) {
  const t = messengerTexts.use();
  const term = useTerms();
  const format = useFormat();
  const now = useNow(everyMillis);
  const columns = useMemo(() => columnsFor(t, term, format, now), [t, term, format, now]);
  return (
    <DataTable
      id="queue"
      label={t('queue.table')}
      columns={columns}
      rows={threads}
      rowId={({ threadId }) => threadId}
      onOpen={onSelect}
      selectedId={selectedId}
      height="fill"
      initialSort={{ id: 'waiting', desc: false }}
      empty={empty}
    />
  );
}
