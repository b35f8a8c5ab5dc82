import Applications from '@mui/icons-material/AssignmentOutlined';
import { useMemo } from 'react';
import type { ApplicationEntry } from '#shared/service-contract/applications.ts';
import { EmptyState } from '../../design/small.tsx';
import { DataTable, type TableColumn } from '../../design/table/DataTable.tsx';
import { type Format, useFormat } from '../../i18n/format.ts';
import { ApplicationStateChip } from './application-chip.tsx';
import { applicationsTexts } from './texts.ts';

type T = ReturnType<typeof applicationsTexts.use>;

const columnsFor = (t: T, format: Format): readonly TableColumn<ApplicationEntry>[] => [
  {
    id: 'kind',
    title: t('column.kind'),
    width: '2fr',
    hideable: false,
    value: ({ kind }) => t(`kind.${kind}`),
  },
  {
    id: 'state',
    title: t('column.state'),
    width: 200,
    value: ({ state }) => t(`state.${state}`),
    cell: ({ state }) => <ApplicationStateChip state={state} />,
  },
  {
    id: 'since',
    title: t('column.since'),
    width: 96,
    value: ({ stateSince }) => stateSince,
    cell: ({ stateSince }) => format.day(stateSince),
  },
  {
    id: 'received',
    title: t('column.received'),
    width: 110,
    value: ({ receivedOn }) => receivedOn,
    cell: ({ receivedOn }) => format.day(receivedOn),
  },
];

export function ApplicationsTable({
  applications,
  selectedId,
  onSelect,
}: {
  readonly applications: readonly ApplicationEntry[];
  readonly selectedId: string | null;
  readonly onSelect: (application: ApplicationEntry) => void;
}) {
  const t = applicationsTexts.use();
  const format = useFormat();
  const columns = useMemo(() => columnsFor(t, format), [t, format]);
  return (
    <DataTable
      id="applications"
      label={t('table')}
      columns={columns}
      rows={applications}
      rowId={({ applicationId }) => applicationId}
      onOpen={onSelect}
      selectedId={selectedId}
      initialSort={{ id: 'received', desc: true }}
      empty={
        <EmptyState icon={Applications} title={t('emptyTitle')}>
          {t('empty')}
        </EmptyState>
      }
    />
  );
}
