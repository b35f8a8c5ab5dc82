import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { type KeyboardEvent, useState } from 'react';
import type { Contact, ContactStep, WrapUpOutcome } from '#shared/service-contract/contacts.ts';
import { useForgetContact } from '../../app/forget-contact.ts';
import { PrimaryAction } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { KeyHint } from '../../design/small.tsx';
import { useChange } from '../../desk/use-change.ts';
import { useDraft } from '../../desk/use-draft.ts';
import { useLanguage } from '../../i18n/texts.ts';
import { byDigit, outcomes } from './choices.ts';
import { prefilledNote } from './step-sentence.ts';
import { contactTexts } from './texts.ts';

interface WrapUpProps {
  readonly contact: Contact;
  readonly steps: readonly ContactStep[];
  readonly onClose: () => void;
}

/** Ends the contact: F8, perhaps a digit, Enter. */
export function WrapUpDialog({ open, ...props }: WrapUpProps & { readonly open: boolean }) {
  return open ? <WrapUpForm {...props} /> : null;
}

function WrapUpForm({ contact, steps, onClose }: WrapUpProps) {
  const t = contactTexts.use();
  const live = useLive();
  const language = useLanguage();
  const forget = useForgetContact();
  const { contactId } = contact;
  const draft = useDraft({ subject: 'contact', subjectId: contactId, slot: 'note' });
  // A slot of its own: what was corrected here must not be repeated in front of the note next time.
  const edited = useDraft({ subject: 'contact', subjectId: contactId, slot: 'wrapUp' });
  const wrapUp = useChange('contacts.wrapUp');
  const nobody = contact.members.length === 0;
  const [outcome, setOutcome] = useState<WrapUpOutcome>(nobody ? 'wrongNumber' : 'done');
  const [note, setNote] = useState(() =>
    edited.text === '' ? prefilledNote(steps, draft.text, language) : edited.text,
  );

  const close = async () => {
    const answer = await wrapUp.run({ contactId, outcome, note: note.trim() });
    if (answer === null) return;
    live.clear();
    live.happened(t('wrappedUp', { outcome: t(`outcomes.${outcome}`) }));
    draft.clear();
    edited.clear();
    onClose();
    forget(contactId);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const inNote = event.target instanceof HTMLTextAreaElement;
    const chosen = inNote ? undefined : byDigit(outcomes, event.key);
    if (chosen !== undefined) {
      event.preventDefault();
      setOutcome(chosen);
    }
    const onButton = event.target instanceof HTMLButtonElement;
    if (event.key === 'Enter' && !onButton && (!inNote || event.ctrlKey)) {
      event.preventDefault();
      void close();
    }
  };

  return (
    // Keys count wherever in the dialog the focus is, its frame included.
    <Dialog
      open
      onClose={onClose}
      onKeyDown={onKeyDown}
      maxWidth="sm"
      fullWidth
      aria-labelledby="wrap-up-title"
    >
      <DialogTitle id="wrap-up-title">{t('wrapUpTitle')}</DialogTitle>
      <DialogContent>
        <fieldset className="outcomes">
          <legend className="visually-hidden">{t('outcome')}</legend>
          {outcomes.map((one, index) => (
            <label key={one} className="d-option outcome" data-on={one === outcome}>
              <input
                type="radio"
                name="outcome"
                checked={one === outcome}
                autoFocus={one === outcome}
                onChange={() => setOutcome(one)}
              />
              <span>{t(`outcomes.${one}`)}</span>
              <KeyHint keys={String(index + 1)} />
            </label>
          ))}
        </fieldset>
        <TextField
          multiline
          minRows={4}
          maxRows={12}
          label={t('wrapUpNote')}
          value={note}
          onChange={(event) => {
            setNote(event.target.value);
            edited.setText(event.target.value);
          }}
          helperText={t('noteHelp')}
          slotProps={{ htmlInput: { maxLength: 4000 } }}
        />
        {wrapUp.error !== null && (
          <ErrorPanel error={wrapUp.error} onAgain={() => void wrapUp.again()} />
        )}
      </DialogContent>
      <DialogActions>
        <span className="soft wrap-hint">{t('wrapUpHint')}</span>
        <Button variant="text" onClick={onClose}>
          {t('cancel')}
        </Button>
        <PrimaryAction keys="Enter" running={wrapUp.running} onClick={() => void close()}>
          {t('wrapUpNow')}
        </PrimaryAction>
      </DialogActions>
    </Dialog>
  );
}
