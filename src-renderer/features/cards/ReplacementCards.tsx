import Card from '@mui/icons-material/BadgeOutlined';
import Valid from '@mui/icons-material/CheckCircleOutlined';
import Expired from '@mui/icons-material/EventBusyOutlined';
import Revoked from '@mui/icons-material/RemoveCircleOutlineOutlined';
import { useMemo, useState } from 'react';
import type { ReplacementCard } from '#shared/service-contract/cards.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { useMark } from '../../app/workspace.ts';
import { Panel } from '../../design/Panel.tsx';
import { EmptyState, StateChip, type Tone } from '../../design/small.tsx';
import { DataTable, type TableColumn } from '../../design/table/DataTable.tsx';
import { type Format, useFormat } from '../../i18n/format.ts';
import { ReplacementDetail } from './ReplacementDetail.tsx';
import { cardsTexts } from './texts.ts';

type T = ReturnType<typeof cardsTexts.use>;

const states: Record<ReplacementCard['state'], { tone: Tone; icon: typeof Valid }> = {
  valid: { tone: 'good', icon: Valid },
  expired: { tone: 'neutral', icon: Expired },
  revoked: { tone: 'bad', icon: Revoked },
};

const columnsFor = (t: T, format: Format): readonly TableColumn<ReplacementCard>[] => [
  {
    id: 'requestedAt',
    title: t('replacement.column.requestedAt'),
    width: 136,
    hideable: false,
    value: ({ requestedAt }) => requestedAt,
    cell: ({ requestedAt }) => format.dateTime(requestedAt),
  },
  {
    id: 'validity',
    title: t('replacement.column.validity'),
    width: 190,
    value: ({ validTo }) => validTo,
    cell: ({ validFrom, validTo }) =>
      t('validity', { from: format.day(validFrom), to: format.day(validTo) }),
  },
  {
    id: 'state',
    title: t('replacement.column.state'),
    width: 118,
    value: ({ state }) => t(`cardState.${state}`),
    cell: ({ state }) => (
      <StateChip tone={states[state].tone} icon={states[state].icon}>
        {t(`cardState.${state}`)}
      </StateChip>
    ),
  },
  {
    id: 'source',
    title: t('replacement.column.source'),
    width: 64,
    value: ({ source }) => t(`source.${source}`),
  },
  {
    id: 'reason',
    title: t('replacement.column.reason'),
    width: 128,
    value: ({ reason }) => (reason === null ? null : t(`reason.${reason}`)),
  },
  {
    id: 'way',
    title: t('replacement.column.way'),
    width: '1fr',
    value: (card) => wayWords(card, t),
  },
];

const wayWords = ({ wayOut, eeb }: ReplacementCard, t: T): string | null => {
  if (wayOut === null) return null;
  if (eeb === null) return t(`way.${wayOut}`);
  const { practice } = eeb;
  return `eEB: ${t(`eeb.${eeb.state}`)}${practice === null ? '' : ` (${practice.name}, ${practice.town})`}`;
};

export function ReplacementCards({
  cards,
  onPrint,
  ...on
}: OnMemberProps & {
  readonly cards: readonly ReplacementCard[];
  readonly onPrint: (issueId: string) => void;
}) {
  const t = cardsTexts.use();
  const format = useFormat();
  const columns = useMemo(() => columnsFor(t, format), [t, format]);
  const [selectedId, setSelectedId] = useState(useMark(on.contactId, on.memberId, 'cards'));
  const selected = cards.find(({ issueId }) => issueId === selectedId);
  return (
    <Panel title={t('replacement.title')} flush>
      <DataTable
        id="replacementCards"
        label={t('replacement.table')}
        columns={columns}
        rows={cards}
        rowId={({ issueId }) => issueId}
        onOpen={({ issueId }) => setSelectedId(issueId)}
        selectedId={selectedId}
        initialSort={{ id: 'requestedAt', desc: true }}
        empty={
          <EmptyState icon={Card} title={t('replacement.emptyTitle')}>
            {t('replacement.empty')}
          </EmptyState>
        }
      />
      {selected !== undefined && (
        <ReplacementDetail {...on} key={selected.issueId} card={selected} onPrint={onPrint} />
      )}
    </Panel>
  );
}
