import './member.css';
import Add from '@mui/icons-material/Add';
import Check from '@mui/icons-material/CheckCircleOutlined';
import EventBusy from '@mui/icons-material/EventBusyOutlined';
import Supervisor from '@mui/icons-material/SupervisorAccountOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { OutputOf } from '#shared/service-contract/index.ts';
import { useContact, useLevel } from '../../app/contact-data.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { LevelGate } from '../../app/level-gate.tsx';
import { ConfirmInline } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { Panel } from '../../design/Panel.tsx';
import { EmptyState, StateChip } from '../../design/small.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { useChange } from '../../desk/use-change.ts';
import { useOperation } from '../../desk/use-operation.ts';
import { useFormat } from '../../i18n/format.ts';
import { useRepresentationWords } from '../../i18n/representation-words.ts';
import { RepresentationForm } from './RepresentationForm.tsx';
import { memberTexts } from './texts.ts';

type Representation = OutputOf<'representations.list'>['representations'][number];

/** Who may speak for the member: records with evidence, never inferred (domain rule 9). */
export function RepresentationsPanel(props: OnMemberProps) {
  const t = memberTexts.use();
  const { contactId, memberId } = props;
  const list = useOperation('representations.list', { contactId, memberId });
  const [recording, setRecording] = useState(false);
  const flags = useOperation('members.header', { contactId, memberId }).data?.flags ?? [];
  const deceased = flags.includes('deceased');
  if (list.error !== null && list.data === undefined) {
    return <ErrorPanel error={list.error} onAgain={list.again} />;
  }
  if (list.data === undefined) return <Waiting lines={4} />;
  const { representations } = list.data;
  return (
    <div className="stack">
      {representations.length === 0 && !recording && (
        <Panel>
          <EmptyState icon={Supervisor} title={t('representationsNone')}>
            {t('representationsNoneText')}
          </EmptyState>
        </Panel>
      )}
      {representations.map((one) => (
        <RepresentationCard key={one.representationId} {...props} record={one} />
      ))}
      {recording ? (
        <Panel title={t(deceased ? 'recordHeir' : 'record')}>
          <Recording {...props} deceased={deceased} onClose={() => setRecording(false)} />
        </Panel>
      ) : (
        <div>
          <Button variant="outlined" startIcon={<Add />} onClick={() => setRecording(true)}>
            {t(deceased ? 'recordHeir' : 'record')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** At *high*, or for a deceased member by evidence that lies before us (domain rule 11). */
function Recording({
  deceased,
  onClose,
  ...on
}: OnMemberProps & { readonly deceased: boolean; readonly onClose: () => void }) {
  const t = memberTexts.use();
  const channel = useContact(on.contactId).data?.contact.channel;
  const form = (heir: boolean) => <RepresentationForm {...on} heir={heir} onClose={onClose} />;
  if (deceased && (channel === 'walkIn' || channel === 'backOffice')) {
    return (
      <div className="stack">
        <p>{t('recordHeirText')}</p>
        {form(true)}
      </div>
    );
  }
  return (
    <div className="stack">
      {deceased && <p>{t('recordHeirElsewhere')}</p>}
      <LevelGate {...on} needs="high" what={t('recordWhat')}>
        {form(false)}
      </LevelGate>
    </div>
  );
}

function RepresentationCard({
  contactId,
  memberId,
  record,
}: OnMemberProps & { readonly record: Representation }) {
  const t = memberTexts.use();
  const word = useRepresentationWords();
  const format = useFormat();
  const live = useLive();
  const level = useLevel(contactId, memberId);
  const end = useChange('representations.end');
  const { representationId, name } = record;
  const doEnd = async () => {
    if ((await end.run({ contactId, memberId, representationId })) === null) return;
    live.happened(t('ended', { name }));
  };
  const period = t('period', {
    from: format.day(record.validFrom),
    to: record.validTo === null ? t('unlimited') : format.day(record.validTo),
  });
  return (
    <Panel>
      <div className="representation">
        <div>
          <p className="representation-name">
            {name}
            <StateChip
              tone={record.validNow ? 'good' : 'neutral'}
              icon={record.validNow ? Check : EventBusy}
            >
              {record.endedOn === null
                ? t(record.validNow ? 'validNow' : 'validNot')
                : t('endedOn', { day: format.day(record.endedOn) })}
            </StateChip>
            {record.money && <StateChip>{t('moneyYes')}</StateChip>}
          </p>
          <p className="soft">
            {word(`type.${record.type}`)} ·{' '}
            {record.scopes.map((scope) => word(`scope.${scope}`)).join(', ')} · {period} ·{' '}
            {word(`evidence.${record.evidence}`)}
          </p>
        </div>
        {level === 'high' && record.endedOn === null && (
          <ConfirmInline
            ask={t('end')}
            question={t('endQuestion', { name })}
            confirm={t('endConfirm')}
            onConfirm={() => void doEnd()}
            running={end.running}
          />
        )}
      </div>
      {end.error !== null && <ErrorPanel error={end.error} onAgain={() => void end.again()} />}
    </Panel>
  );
}
