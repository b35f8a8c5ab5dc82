import './contact.css';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type ReactNode, useState } from 'react';
import type { Contact, ContactStep } from '#shared/service-contract/contacts.ts';
import { channelIcons } from '../../app/channel-icons.ts';
import { useNow } from '../../app/service-clock.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useAction } from '../../app/use-action.ts';
import { PrimaryAction } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { KeyHint } from '../../design/small.tsx';
import { useChange } from '../../desk/use-change.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTerms } from '../../i18n/terms.ts';
import { ContactNote } from './ContactNote.tsx';
import { purposes } from './choices.ts';
import { StepList } from './StepList.tsx';
import { contactTexts } from './texts.ts';
import { WrapUpDialog } from './WrapUpDialog.tsx';

/** Right zone: the gate, the contact's facts, what was done so far, the note, the way out. */
export function ContactColumn({
  contact,
  steps,
  memberId,
  gate,
}: {
  readonly contact: Contact;
  readonly steps: readonly ContactStep[];
  readonly memberId: string | null;
  readonly gate: ReactNode;
}) {
  const t = contactTexts.use();
  const live = useLive();
  const { contactId } = contact;
  const park = useChange('contacts.park');
  const [wrapping, setWrapping] = useState(false);

  const doPark = async () => {
    if ((await park.run({ contactId })) !== null) live.happened(t('parkedDone'), { tone: 'info' });
  };
  useAction({
    id: 'contact.park',
    label: { de: 'Kontakt parken', en: 'Park the contact' },
    group: 'contact',
    shortcut: 'contact.park',
    run: () => void doPark(),
  });
  useAction({
    id: 'contact.wrapUp',
    label: { de: 'Kontakt abschließen', en: 'Wrap up the contact' },
    group: 'contact',
    shortcut: 'contact.wrapUp',
    run: () => setWrapping(true),
  });

  return (
    <div className="column">
      <div className="column-scroll">
        {gate}
        <ContactFacts contact={contact} />
        <ContactNote contactId={contactId} memberId={memberId} />
        <StepList contact={contact} steps={steps} />
        {park.error !== null && <ErrorPanel error={park.error} onAgain={() => void park.again()} />}
      </div>
      <footer className="column-foot">
        <Button variant="outlined" aria-busy={park.running} onClick={() => void doPark()}>
          {t('park')}
          <KeyHint keys={shortcuts['contact.park']} />
        </Button>
        <PrimaryAction keys={shortcuts['contact.wrapUp']} onClick={() => setWrapping(true)}>
          {t('wrapUp')}
        </PrimaryAction>
      </footer>
      <WrapUpDialog
        open={wrapping}
        contact={contact}
        steps={steps}
        onClose={() => setWrapping(false)}
      />
    </div>
  );
}

/** Channel, purpose and duration in one line; the purpose can be corrected in place. */
function ContactFacts({ contact }: { readonly contact: Contact }) {
  const t = contactTexts.use();
  const term = useTerms();
  const setPurpose = useChange('contacts.setPurpose');
  const { contactId } = contact;
  const Icon = channelIcons[contact.channel];
  return (
    <section className="column-part column-facts" aria-label={t('contactFacts')}>
      <div className="facts-line">
        <Icon aria-hidden="true" />
        <span>{term(`channel.${contact.channel}`)}</span>
        <TextField
          select
          fullWidth={false}
          variant="standard"
          className="facts-purpose"
          value={contact.purpose}
          slotProps={{
            select: { SelectDisplayProps: { 'aria-label': t('facts.purpose') } },
            input: { disableUnderline: true },
          }}
          onChange={(event) => {
            const purpose = purposes.find((one) => one === event.target.value);
            if (purpose !== undefined) void setPurpose.run({ contactId, purpose });
          }}
        >
          {purposes.map((one) => (
            <MenuItem key={one} value={one}>
              {term(`purpose.${one}`)}
            </MenuItem>
          ))}
        </TextField>
        <Duration since={contact.startedAt} />
      </div>
      {contact.hasCallerNumber && (
        <p className="soft facts-number">{t('facts.callerNumberCame')}</p>
      )}
      {setPurpose.error !== null && <ErrorPanel error={setPurpose.error} />}
    </section>
  );
}

function Duration({ since }: { readonly since: string }) {
  const t = contactTexts.use();
  const format = useFormat();
  const now = useNow(1000);
  return (
    <span className="numbers facts-duration">
      <span className="visually-hidden">{t('facts.duration')}: </span>
      {format.duration(now - Date.parse(since))}
    </span>
  );
}
