import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useRef, useState } from 'react';
import { shortcuts } from '../../app/shortcuts.ts';
import { useAction } from '../../app/use-action.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { SectionTitle } from '../../design/Panel.tsx';
import { KeyHint } from '../../design/small.tsx';
import { useChange } from '../../desk/use-change.ts';
import { useDeskEvent } from '../../desk/use-desk-route.ts';
import { useDraft } from '../../desk/use-draft.ts';
import { contactTexts } from './texts.ts';

/** The note of the contact: kept while it is typed, filed when the person says so. */
export function ContactNote({
  contactId,
  memberId,
}: {
  readonly contactId: string;
  readonly memberId: string | null;
}) {
  const t = contactTexts.use();
  const live = useLive();
  const draft = useDraft({ subject: 'contact', subjectId: contactId, slot: 'note' });
  const file = useChange('contacts.note');
  const field = useRef<HTMLTextAreaElement>(null);
  const [unconfirmed, setUnconfirmed] = useState(0);
  useDeskEvent('drafts.state', (state) => setUnconfirmed(state.unconfirmed));
  useAction({
    id: 'note.focus',
    label: { de: 'Notiz schreiben', en: 'Write a note' },
    group: 'contact',
    shortcut: 'note.focus',
    run: () => field.current?.focus(),
  });
  const empty = draft.text.trim() === '';
  const doFile = async () => {
    if ((await file.run({ contactId, memberId, text: draft.text.trim() })) === null) return;
    draft.clear();
    live.happened(t('noteFiled'));
  };
  return (
    <section className="column-part">
      <div className="row">
        <SectionTitle>{t('note')}</SectionTitle>
        <span className="push">
          <KeyHint keys={shortcuts['note.focus']} />
        </span>
      </div>
      <TextField
        multiline
        minRows={3}
        maxRows={10}
        value={draft.text}
        onChange={(event) => draft.setText(event.target.value)}
        inputRef={field}
        helperText={unconfirmed > 0 && !empty ? t('noteUnsaved') : t('noteHelp')}
        slotProps={{ htmlInput: { 'aria-label': t('note'), maxLength: 4000 } }}
      />
      {!empty && (
        <Button
          variant="outlined"
          className="note-file"
          aria-busy={file.running}
          onClick={() => void doFile()}
        >
          {t('noteFile')}
        </Button>
      )}
      {file.error !== null && <ErrorPanel error={file.error} onAgain={() => void file.again()} />}
    </section>
  );
}
