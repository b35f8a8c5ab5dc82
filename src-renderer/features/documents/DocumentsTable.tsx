import Description from '@mui/icons-material/DescriptionOutlined';
import { useMemo } from 'react';
import type { DocumentEntry } from '#shared/service-contract/documents.ts';
import { EmptyState } from '../../design/small.tsx';
import { DataTable, type TableColumn } from '../../design/table/DataTable.tsx';
import { type Format, useFormat } from '../../i18n/format.ts';
import { DocumentStateChip, SenderMark } from './document-chips.tsx';
import { refusalSentence } from './document-sentence.ts';
import { documentsTexts } from './texts.ts';

type T = ReturnType<typeof documentsTexts.use>;

const columnsFor = (t: T, format: Format): readonly TableColumn<DocumentEntry>[] => [
  {
    id: 'trackingId',
    title: t('column.trackingId'),
    width: 166,
    hideable: false,
    value: ({ trackingId }) => trackingId,
    cell: ({ trackingId }) =>
      trackingId === null ? (
        <span className="soft">{t('noTrackingId')}</span>
      ) : (
        <span className="mono">{format.trackingId(trackingId)}</span>
      ),
  },
  {
    id: 'sentAt',
    title: t('column.sentAt'),
    width: 92,
    value: ({ sentAt }) => sentAt,
    cell: ({ sentAt }) => format.dayOf(sentAt),
  },
  {
    id: 'state',
    title: t('column.state'),
    width: 126,
    value: ({ state }) => t(`state.${state}`),
    cell: ({ state }) => <DocumentStateChip state={state} />,
  },
  {
    id: 'title',
    title: t('column.title'),
    width: '2fr',
    value: ({ title }) => title,
    cell: (entry) => <TitleCell entry={entry} t={t} format={format} />,
  },
  {
    id: 'sender',
    title: t('column.sender'),
    width: 140,
    value: ({ sender }) => t(`sender.${sender}`),
    cell: ({ sender }) => <SenderMark sender={sender} />,
  },
  {
    id: 'since',
    title: t('column.since'),
    width: 92,
    value: ({ stateSince }) => stateSince,
    cell: ({ stateSince }) => format.dayOf(stateSince),
  },
  {
    id: 'pages',
    startsHidden: true,
    title: t('column.pages'),
    width: 64,
    numeric: true,
    value: ({ pageCount }) => pageCount,
  },
  {
    id: 'keep',
    startsHidden: true,
    title: t('column.keep'),
    width: 100,
    value: ({ keepOriginalUntil }) => keepOriginalUntil,
    cell: ({ keepOriginalUntil }) => format.day(keepOriginalUntil),
  },
];

function TitleCell({
  entry,
  t,
  format,
}: {
  readonly entry: DocumentEntry;
  readonly t: T;
  readonly format: Format;
}) {
  const refusal = refusalSentence(entry, format);
  if (refusal !== null) return <span className="doc-why">{t(refusal.key, refusal.blanks)}</span>;
  return entry.title ?? <span className="soft">{t('hiddenTitle')}</span>;
}

/** Tracking IDs as receipts: what arrived, what was refused and why. */
export function DocumentsTable({
  documents,
  selectedId,
  onSelect,
}: {
  readonly documents: readonly DocumentEntry[];
  readonly selectedId: string | null;
  readonly onSelect: (document: DocumentEntry) => void;
}) {
  const t = documentsTexts.use();
  const format = useFormat();
  const columns = useMemo(() => columnsFor(t, format), [t, format]);
  return (
    <DataTable
      id="documents"
      label={t('table')}
      columns={columns}
      rows={documents}
      rowId={({ documentId }) => documentId}
      onOpen={onSelect}
      selectedId={selectedId}
      initialSort={{ id: 'sentAt', desc: true }}
      empty={
        <EmptyState icon={Description} title={t('emptyTitle')}>
          {t('empty')}
        </EmptyState>
      }
    />
  );
}
