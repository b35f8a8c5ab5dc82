import Returned from '@mui/icons-material/AssignmentReturnOutlined';
import Produced from '@mui/icons-material/DescriptionOutlined';
import HandedOver from '@mui/icons-material/HandshakeOutlined';
import Requested from '@mui/icons-material/HourglassEmptyOutlined';
import Posted from '@mui/icons-material/LocalPostOfficeOutlined';
import Mailbox from '@mui/icons-material/MarkEmailReadOutlined';
import Certificate from '@mui/icons-material/WorkspacePremiumOutlined';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import type { CertificateEntry } from '#shared/service-contract/certificates.ts';
import { useLevel } from '../../app/contact-data.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { levelReached } from '../../app/levels.ts';
import { SayAloud } from '../../design/SayAloud.tsx';
import { EmptyState, StateChip, type Tone } from '../../design/small.tsx';
import { DataTable, type TableColumn } from '../../design/table/DataTable.tsx';
import { type Format, useFormat } from '../../i18n/format.ts';
import { LetterDialog } from './LetterDialog.tsx';
import { certificatesTexts } from './texts.ts';

type T = ReturnType<typeof certificatesTexts.use>;

const states: Record<CertificateEntry['state'], { tone: Tone; icon: typeof Posted }> = {
  requested: { tone: 'info', icon: Requested },
  produced: { tone: 'info', icon: Produced },
  posted: { tone: 'accent', icon: Posted },
  inMailbox: { tone: 'good', icon: Mailbox },
  handedOver: { tone: 'good', icon: HandedOver },
  returned: { tone: 'bad', icon: Returned },
};

const columnsFor = (t: T, format: Format): readonly TableColumn<CertificateEntry>[] => [
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
    width: 148,
    value: ({ state }) => t(`state.${state}`),
    cell: ({ state }) => (
      <StateChip tone={states[state].tone} icon={states[state].icon}>
        {t(`state.${state}`)}
      </StateChip>
    ),
  },
  {
    id: 'since',
    title: t('column.since'),
    width: 96,
    value: ({ stateSince }) => stateSince,
    cell: ({ stateSince }) => format.dayOf(stateSince),
  },
  {
    id: 'channel',
    title: t('column.channel'),
    width: 122,
    value: ({ channel }) => t(`channel.${channel}`),
  },
  {
    id: 'requestedAt',
    title: t('column.requestedAt'),
    width: 96,
    value: ({ requestedAt }) => requestedAt,
    cell: ({ requestedAt }) => format.dayOf(requestedAt),
  },
  {
    id: 'by',
    title: t('column.by'),
    width: 106,
    value: ({ requestedBy }) => t(`by.${requestedBy}`),
  },
];

/** What was asked for so far and where it is, with the sentence for the caller below. */
export function CertificatesTable({
  contactId,
  memberId,
  certificates,
  marked,
}: OnMemberProps & {
  readonly certificates: readonly CertificateEntry[];
  readonly marked: string | null;
}) {
  const t = certificatesTexts.use();
  const format = useFormat();
  const columns = useMemo(() => columnsFor(t, format), [t, format]);
  const [selectedId, setSelectedId] = useState(marked);
  const [showsLetter, setShowsLetter] = useState(false);
  const level = useLevel(contactId, memberId);
  const selected =
    certificates.find(({ certificateId }) => certificateId === selectedId) ?? certificates[0];
  return (
    <>
      <DataTable
        id="certificates"
        label={t('table')}
        columns={columns}
        rows={certificates}
        rowId={({ certificateId }) => certificateId}
        onOpen={({ certificateId }) => setSelectedId(certificateId)}
        selectedId={selected?.certificateId ?? null}
        initialSort={{ id: 'requestedAt', desc: true }}
        empty={
          <EmptyState icon={Certificate} title={t('emptyTitle')}>
            {t('empty')}
          </EmptyState>
        }
      />
      {selected !== undefined && (
        <div className="cert-say" aria-live="polite">
          <SayAloud label={`${t('say')}: ${t(`kind.${selected.kind}`)}`}>
            {t(`stateSentence.${selected.state}`, { day: format.dayOf(selected.stateSince) })}
          </SayAloud>
        </div>
      )}
      {selected !== undefined && selected.letter !== null && levelReached(level, 'high') && (
        <div className="cert-look">
          <Button variant="outlined" startIcon={<Produced />} onClick={() => setShowsLetter(true)}>
            {t('letter.open')}
          </Button>
          <span className="soft">{t('letter.exact')}</span>
          {showsLetter && (
            <LetterDialog
              contactId={contactId}
              memberId={memberId}
              certificate={selected}
              onClose={() => setShowsLetter(false)}
            />
          )}
        </div>
      )}
    </>
  );
}
