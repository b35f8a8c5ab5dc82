import Application from '@mui/icons-material/AssignmentOutlined';
import Card from '@mui/icons-material/BadgeOutlined';
import Contact from '@mui/icons-material/CallOutlined';
import Replacement from '@mui/icons-material/CreditCardOutlined';
import Document from '@mui/icons-material/DescriptionOutlined';
import Message from '@mui/icons-material/ForumOutlined';
import Letter from '@mui/icons-material/MailOutlined';
import Task from '@mui/icons-material/TaskAltOutlined';
import Timeline from '@mui/icons-material/TimelineOutlined';
import Certificate from '@mui/icons-material/WorkspacePremiumOutlined';
import { useMemo } from 'react';
import type { TimelineEntry, TimelineKind } from '#shared/service-contract/timeline.ts';
import { EmptyState, StateChip } from '../../design/small.tsx';
import { DataTable, type TableColumn } from '../../design/table/DataTable.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useTerms } from '../../i18n/terms.ts';
import { aboutOf, stateOf, toneOf, type Words, whenOf } from './entry-words.ts';
import { timelineTexts } from './texts.ts';

const icons: Record<TimelineKind, typeof Card> = {
  document: Document,
  certificate: Certificate,
  replacementCard: Replacement,
  healthCard: Card,
  letter: Letter,
  message: Message,
  application: Application,
  task: Task,
  contact: Contact,
};

/** The order is the timeline's own, so nothing sorts here: the pages come by key from the service. */
const columnsFor = (words: Words): readonly TableColumn<TimelineEntry>[] => {
  const { t, format } = words;
  const columns: readonly TableColumn<TimelineEntry>[] = [
    {
      id: 'at',
      title: t('column.at'),
      width: 158,
      hideable: false,
      value: (entry) => whenOf(entry, format),
    },
    {
      id: 'kind',
      title: t('column.kind'),
      width: 176,
      hideable: false,
      value: ({ kind }) => t(`kind.${kind}`),
      cell: ({ kind }) => <KindCell kind={kind} word={t(`kind.${kind}`)} />,
    },
    {
      id: 'about',
      title: t('column.what'),
      width: '2fr',
      least: 150,
      value: (entry) => aboutOf(entry, words),
    },
    {
      id: 'state',
      title: t('column.state'),
      width: 168,
      value: (entry) => stateOf(entry, words),
      cell: (entry) => <StateChip tone={toneOf(entry)}>{stateOf(entry, words)}</StateChip>,
    },
  ];
  return columns.map((column) => ({ ...column, sortable: false }));
};

function KindCell({ kind, word }: { readonly kind: TimelineKind; readonly word: string }) {
  const Icon = icons[kind];
  return (
    <span className="timeline-kind">
      <Icon aria-hidden="true" />
      {word}
    </span>
  );
}

const idOf = ({ kind, entryId }: TimelineEntry) => `${kind} ${entryId}`;

export function TimelineTable({
  entries,
  total,
  selectedId,
  onOpen,
  onNearEnd,
}: {
  readonly entries: readonly TimelineEntry[];
  readonly total: number;
  readonly selectedId: string | null;
  readonly onOpen: (entry: TimelineEntry, id: string) => void;
  readonly onNearEnd: () => void;
}) {
  const t = timelineTexts.use();
  const term = useTerms();
  const format = useFormat();
  const columns = useMemo(() => columnsFor({ t, term, format }), [t, term, format]);
  return (
    <DataTable
      id="timeline"
      label={t('table')}
      columns={columns}
      rows={entries}
      rowId={idOf}
      total={total}
      selectedId={selectedId}
      onOpen={(entry) => onOpen(entry, idOf(entry))}
      onNearEnd={onNearEnd}
      empty={
        <EmptyState icon={Timeline} title={t('emptyTitle')}>
          {t('empty')}
        </EmptyState>
      }
    />
  );
}
