import './mailbox.css';
import Mail from '@mui/icons-material/MailOutlined';
import { useMemo, useState } from 'react';
import type { MailboxLetter } from '#shared/service-contract/mailbox.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { LevelGate } from '../../app/level-gate.tsx';
import { useMark } from '../../app/workspace.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { Panel } from '../../design/Panel.tsx';
import { EmptyState, StateChip, type Tone } from '../../design/small.tsx';
import { DataTable, type TableColumn } from '../../design/table/DataTable.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { useOperation } from '../../desk/use-operation.ts';
import { type Format, useFormat } from '../../i18n/format.ts';
import { Letter } from './Letter.tsx';
import { type LetterState, letterState } from './letter-state.ts';
import { mailboxTexts } from './texts.ts';

type T = ReturnType<typeof mailboxTexts.use>;

/** Letters to the member in the app and what was written under them (domain rule 21). */
export function MailboxPanel(props: OnMemberProps) {
  const t = mailboxTexts.use();
  return (
    <LevelGate {...props} needs="high" what={t('what')}>
      <Mailbox {...props} />
    </LevelGate>
  );
}

const tones: Record<LetterState, Tone> = {
  unread: 'info',
  read: 'neutral',
  waiting: 'warn',
  answered: 'good',
};

const columnsFor = (t: T, format: Format): readonly TableColumn<MailboxLetter>[] => [
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
    width: 172,
    value: (letter) => t(`state.${letterState(letter)}`),
    cell: (letter) => (
      <StateChip tone={tones[letterState(letter)]}>{t(`state.${letterState(letter)}`)}</StateChip>
    ),
  },
  {
    id: 'sentAt',
    title: t('column.sentAt'),
    width: 104,
    value: ({ sentAt }) => sentAt,
    cell: ({ sentAt }) => format.dayOf(sentAt),
  },
  {
    id: 'readAt',
    title: t('column.readAt'),
    width: 104,
    value: ({ readAt }) => readAt,
    cell: ({ readAt }) => (readAt === null ? t('notRead') : format.dayOf(readAt)),
  },
];

function Mailbox(props: OnMemberProps) {
  const t = mailboxTexts.use();
  const format = useFormat();
  const { contactId, memberId } = props;
  const list = useOperation('mailbox.list', { contactId, memberId });
  const [selectedId, setSelectedId] = useState(useMark(contactId, memberId, 'mailbox'));
  const columns = useMemo(() => columnsFor(t, format), [t, format]);
  if (list.data === undefined) {
    return list.error === null ? (
      <Waiting lines={4} />
    ) : (
      <ErrorPanel error={list.error} onAgain={list.again} />
    );
  }
  const { letters } = list.data;
  const selected = letters.find(({ letterId }) => letterId === selectedId);
  return (
    <div className="stack">
      {list.error !== null && <ErrorPanel error={list.error} onAgain={list.again} />}
      <Panel title={t('title')} flush>
        <DataTable
          id="mailbox"
          label={t('table')}
          columns={columns}
          rows={letters}
          rowId={({ letterId }) => letterId}
          onOpen={({ letterId }) => setSelectedId(letterId)}
          selectedId={selectedId}
          initialSort={{ id: 'sentAt', desc: true }}
          empty={
            <EmptyState icon={Mail} title={t('emptyTitle')}>
              {t('empty')}
            </EmptyState>
          }
        />
      </Panel>
      {selected !== undefined && <Letter {...props} key={selected.letterId} letter={selected} />}
    </div>
  );
}
