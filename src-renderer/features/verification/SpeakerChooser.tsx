import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Speaker } from '#shared/service-contract/contacts.ts';
import { PrimaryAction } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useChange } from '../../desk/use-change.ts';
import { OptionList } from './OptionList.tsx';
import { RepresentativeList } from './RepresentativeList.tsx';
import { gateTexts } from './texts.ts';

const kinds = ['member', 'representative', 'helper', 'thirdParty'] as const;
const helpers = ['interpreter', 'relayService', 'family', 'other'] as const;
const thirdParties = [
  'practice',
  'hospital',
  'employer',
  'authority',
  'family',
  'unknown',
] as const;
type Kind = (typeof kinds)[number];
type Helper = (typeof helpers)[number];

/** The gate's first question (domain rule 4): one digit for the member, two for everybody else. */
export function SpeakerChooser({
  contactId,
  memberId,
  onDone,
  onCancel,
}: {
  readonly contactId: string;
  readonly memberId: string;
  readonly onDone: () => void;
  /** null while nobody was named yet. */
  readonly onCancel: (() => void) | null;
}) {
  const t = gateTexts.use();
  const change = useChange('contacts.setSpeaker');
  const [kind, setKind] = useState<Kind | null>(null);

  const choose = async (speaker: Speaker) => {
    if ((await change.run({ contactId, memberId, speaker })) !== null) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (kind !== null) setKind(null);
    else onCancel?.();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a shortcut for the button inside.
    <div className="speaker" onKeyDown={onKeyDown} aria-busy={change.running}>
      {kind === null && (
        <OptionList
          title={t('whoSpeaks')}
          options={kinds.map((one) => ({
            id: one,
            label: t(`speaker.${one}`),
            help: t(`speakerHelp.${one}`),
          }))}
          onChoose={(one) => (one === 'member' ? void choose({ kind: 'member' }) : setKind(one))}
        />
      )}
      {kind === 'representative' && (
        <RepresentativeList
          contactId={contactId}
          memberId={memberId}
          onChoose={(representationId) => void choose({ kind, representationId })}
        />
      )}
      {kind === 'helper' && (
        <HelperForm onChoose={(helper, consent) => void choose({ kind, helper, consent })} />
      )}
      {kind === 'thirdParty' && (
        <OptionList
          title={t('whichThird')}
          options={thirdParties.map((one) => ({ id: one, label: t(`thirdParties.${one}`) }))}
          onChoose={(thirdParty) => void choose({ kind, thirdParty })}
        />
      )}
      {(kind !== null || onCancel !== null) && (
        <Button variant="text" onClick={() => (kind === null ? onCancel?.() : setKind(null))}>
          {t('back')}
        </Button>
      )}
      {change.error !== null && (
        <ErrorPanel
          error={change.error}
          onAgain={() => void change.again().then((done) => done !== null && onDone())}
        />
      )}
    </div>
  );
}

function HelperForm({
  onChoose,
}: {
  readonly onChoose: (helper: Helper, consent: boolean) => void;
}) {
  const t = gateTexts.use();
  const [helper, setHelper] = useState<Helper | null>(null);
  const [consent, setConsent] = useState(false);
  const consentBox = useRef<HTMLInputElement>(null);
  return (
    <>
      <OptionList
        title={t('whichHelper')}
        chosen={helper}
        options={helpers.map((one) => ({ id: one, label: t(`helpers.${one}`) }))}
        onChoose={(one) => {
          setHelper(one);
          // What is asked next: Space says yes, Tab leads on.
          consentBox.current?.focus();
        }}
      />
      <FormControlLabel
        className="speaker-consent"
        control={
          <Checkbox
            checked={consent}
            onChange={(event) => setConsent(event.target.checked)}
            slotProps={{ input: { ref: consentBox } }}
          />
        }
        label={t('consent')}
      />
      <PrimaryAction
        disabled={helper === null}
        onClick={() => helper !== null && onChoose(helper, consent)}
      >
        {t('helperNow')}
      </PrimaryAction>
    </>
  );
}
