import FactCheck from '@mui/icons-material/FactCheckOutlined';
import { useMemo } from 'react';
import type { AccessLogEntry } from '#shared/service-contract/audit.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { EmptyState } from '../../design/small.tsx';
import { DataTable, type TableColumn } from '../../design/table/DataTable.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { useFormat } from '../../i18n/format.ts';
import { operationWord } from '../../i18n/operation-words.ts';
import { useTerms } from '../../i18n/terms.ts';
import { useLanguage } from '../../i18n/texts.ts';
import type { AuditFilter } from './audit-filter.ts';
import { EntryDetail } from './EntryDetail.tsx';
import { KindChip } from './entry-chips.tsx';
import { outcomeWord, type Words } from './entry-words.ts';
import { auditTexts } from './texts.ts';
import { useAuditPages } from './use-audit.ts';

type T = ReturnType<typeof auditTexts.use>;
type Terms = ReturnType<typeof useTerms>;

/** The order is the log's own, so nothing sorts here: the pages come by key from the service. */
const columnsFor = (t: T, term: Terms, words: Words): readonly TableColumn<AccessLogEntry>[] => {
  const { format, language } = words;
  const columns: readonly TableColumn<AccessLogEntry>[] = [
    {
      id: 'at',
      title: t('column.at'),
      width: 160,
      hideable: false,
      value: ({ at }) => at,
      cell: ({ at }) => `${format.dayOf(at)}, ${format.timeWithSeconds(at)}`,
    },
    {
      id: 'actor',
      title: t('column.actor'),
      width: '1fr',
      least: 116,
      value: ({ actor }) => actor,
    },
    {
      id: 'operation',
      title: t('column.operation'),
      width: '3fr',
      least: 206,
      hideable: false,
      value: ({ operation }) => operationWord(operation, language),
    },
    {
      id: 'kind',
      title: t('column.kind'),
      width: 148,
      yields: 3,
      value: ({ kind }) => t(`kind.${kind}`),
      cell: ({ kind }) => <KindChip kind={kind} />,
    },
    {
      id: 'member',
      title: t('column.member'),
      width: '2fr',
      least: 124,
      value: ({ member }) => member,
    },
    {
      id: 'purpose',
      title: t('column.purpose'),
      width: 132,
      yields: 2,
      value: ({ purpose }) => (purpose === null ? null : term(`purpose.${purpose}`)),
    },
    {
      id: 'outcome',
      startsHidden: true,
      title: t('column.outcome'),
      width: 148,
      yields: 0,
      value: ({ outcome }) => outcomeWord(outcome, words),
    },
    {
      id: 'sequence',
      title: t('column.sequence'),
      width: 76,
      yields: 1,
      numeric: true,
      value: ({ sequence }) => sequence,
      cell: ({ sequence }) =>
        sequence === null ? <span className="soft">{t('unsealed')}</span> : format.number(sequence),
    },
  ];
  return columns.map((column) => ({ ...column, sortable: false }));
};

const idOf = ({ requestId, entryDigest }: AccessLogEntry) => `${requestId} ${entryDigest}`;

export function AuditList({
  filter,
  selected,
  onSelect,
  onCase,
}: {
  readonly filter: AuditFilter;
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly onCase: (contactId: string) => void;
}) {
  const t = auditTexts.use();
  const term = useTerms();
  const format = useFormat();
  const language = useLanguage();
  const words = useMemo<Words>(() => ({ language, format }), [language, format]);
  const columns = useMemo(() => columnsFor(t, term, words), [t, term, words]);
  const pages = useAuditPages(filter);
  const entry = pages.entries.find((one) => idOf(one) === selected);
  return (
    <>
      {pages.error !== null && <ErrorPanel error={pages.error} onAgain={pages.again} />}
      <p className="soft numbers" aria-live="polite">
        {pages.total !== null && t('total', { count: pages.total })}
        {pages.isLoadingMore && ` · ${t('loadingMore')}`}
      </p>
      <div className="audit-body">
        <div className="audit-table">
          {pages.isLoading && <Waiting lines={10} />}
          {pages.total !== null && (
            <DataTable
              id="audit"
              label={t('table')}
              columns={columns}
              rows={pages.entries}
              rowId={idOf}
              onOpen={(one) => onSelect(idOf(one))}
              selectedId={selected}
              height="fill"
              onNearEnd={pages.more}
              empty={
                <EmptyState icon={FactCheck} title={t('emptyTitle')}>
                  {t('empty')}
                </EmptyState>
              }
            />
          )}
        </div>
        {entry !== undefined && (
          <EntryDetail entry={entry} words={words} onClose={() => onSelect(null)} onCase={onCase} />
        )}
      </div>
    </>
  );
}
