import Person from '@mui/icons-material/RecordVoiceOverOutlined';
import Button from '@mui/material/Button';
import type { Speaker } from '#shared/service-contract/contacts.ts';
import { useOperation } from '../../desk/use-operation.ts';
import { gateTexts } from './texts.ts';

/** Who is speaking, in one line. */
export function SpeakerLine({
  contactId,
  memberId,
  speaker,
  onChange,
}: {
  readonly contactId: string;
  readonly memberId: string;
  readonly speaker: Speaker;
  readonly onChange: () => void;
}) {
  const t = gateTexts.use();
  const words = useSpeakerWords(contactId, memberId, speaker);
  return (
    <div className="speaker-line">
      <Person aria-hidden="true" />
      <span>
        <span className="soft">{t('speaking')}: </span>
        <strong>{words}</strong>
      </span>
      <Button variant="text" onClick={onChange}>
        {t('change')}
      </Button>
    </div>
  );
}

function useSpeakerWords(contactId: string, memberId: string, speaker: Speaker): string {
  const t = gateTexts.use();
  const represented = speaker.kind === 'representative';
  const { data } = useOperation(
    'representations.list',
    { contactId, memberId },
    { enabled: represented },
  );
  switch (speaker.kind) {
    case 'member':
      return t('speaker.member');
    case 'representative': {
      const record = data?.representations.find(
        (one) => one.representationId === speaker.representationId,
      );
      return record === undefined ? t('speaker.representative') : record.name;
    }
    case 'helper':
      return `${t('speaker.member')} + ${t(`helpers.${speaker.helper}`)}`;
    case 'thirdParty':
      return t(`thirdParties.${speaker.thirdParty}`);
  }
}
