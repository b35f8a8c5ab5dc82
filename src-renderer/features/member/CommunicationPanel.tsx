import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import type { CommunicationNeed } from '#shared/service-contract/vocabulary.ts';
import { useMemberName } from '../../app/contact-data.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { PrimaryAction } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { Panel } from '../../design/Panel.tsx';
import { FactList } from '../../design/small.tsx';
import { useChange } from '../../desk/use-change.ts';
import { useOperation } from '../../desk/use-operation.ts';
import { useTerms } from '../../i18n/terms.ts';
import { useLanguage } from '../../i18n/texts.ts';
import { languageName, offeredLanguages } from './languages.ts';
import { memberTexts } from './texts.ts';

const needs: readonly CommunicationNeed[] = [
  'relayService',
  'signLanguage',
  'interpreter',
  'largePrint',
  'accessiblePdf',
];

/** Language and communication needs (domain rule 26): shown, and changed in place. */
export function CommunicationPanel(props: OnMemberProps) {
  const t = memberTexts.use();
  const term = useTerms();
  const language = useLanguage();
  const { contactId, memberId } = props;
  const header = useOperation('members.header', { contactId, memberId });
  const [editing, setEditing] = useState(false);
  if (header.data === undefined || header.data.language === null) return null;
  const known = {
    language: header.data.language,
    communicationNeeds: header.data.communicationNeeds ?? [],
  };
  return (
    <Panel
      title={t('communication')}
      actions={
        !editing && (
          <Button variant="text" onClick={() => setEditing(true)}>
            {t('communicationEdit')}
          </Button>
        )
      }
    >
      {editing ? (
        <CommunicationForm {...props} known={known} onClose={() => setEditing(false)} />
      ) : (
        <FactList
          facts={[
            { label: t('languageField'), value: languageName(known.language, language) },
            {
              label: t('needs'),
              value:
                known.communicationNeeds.length === 0
                  ? t('needsNone')
                  : known.communicationNeeds.map((need) => term(`need.${need}`)).join(', '),
            },
          ]}
        />
      )}
    </Panel>
  );
}

interface Communication {
  readonly language: string;
  readonly communicationNeeds: readonly CommunicationNeed[];
}

function CommunicationForm({
  contactId,
  memberId,
  known,
  onClose,
}: OnMemberProps & { readonly known: Communication; readonly onClose: () => void }) {
  const t = memberTexts.use();
  const term = useTerms();
  const display = useLanguage();
  const live = useLive();
  const name = useMemberName(contactId, memberId);
  const save = useChange('members.setCommunication');
  const [language, setLanguage] = useState(known.language);
  const [chosen, setChosen] = useState(known.communicationNeeds);
  const options = [...new Set([known.language, ...offeredLanguages])];
  const toggle = (need: CommunicationNeed) =>
    setChosen(chosen.includes(need) ? chosen.filter((one) => one !== need) : [...chosen, need]);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { contactId, memberId, language, communicationNeeds: [...chosen] };
    if ((await save.run(input)) === null) return;
    live.happened(t('communicationSaved'));
    onClose();
  };
  return (
    <form className="stack" onSubmit={(event) => void onSubmit(event)}>
      <TextField
        select
        className="field-short"
        label={t('languageField')}
        value={language}
        onChange={(event) => setLanguage(event.target.value)}
      >
        {options.map((one) => (
          <MenuItem key={one} value={one}>
            {languageName(one, display)}
          </MenuItem>
        ))}
      </TextField>
      <fieldset className="checks">
        <legend>{t('needs')}</legend>
        {needs.map((need) => (
          <FormControlLabel
            key={need}
            control={<Checkbox checked={chosen.includes(need)} onChange={() => toggle(need)} />}
            label={term(`need.${need}`)}
          />
        ))}
      </fieldset>
      <div className="row">
        <PrimaryAction type="submit" member={name} running={save.running}>
          {t('communicationSave')}
        </PrimaryAction>
        <Button variant="text" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
      {save.error !== null && <ErrorPanel error={save.error} onAgain={() => void save.again()} />}
    </form>
  );
}
