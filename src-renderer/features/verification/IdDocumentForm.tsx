import Badge from '@mui/icons-material/BadgeOutlined';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import type { InputOf } from '#shared/service-contract/index.ts';
import { PrimaryAction } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { useChange } from '../../desk/use-change.ts';
import { factorWord } from '../../i18n/factor-words.ts';
import { useLanguage } from '../../i18n/texts.ts';
import { gateTexts } from './texts.ts';

type Kind = InputOf<'verification.idDocument'>['document'];
const kinds: readonly Kind[] = ['identityCard', 'passport', 'residencePermit', 'eidCard'];

/** The branch's way to *high*; it also lifts a lock (domain rules 5 and 7). */
export function IdDocumentForm({
  contactId,
  memberId,
}: {
  readonly contactId: string;
  readonly memberId: string;
}) {
  const t = gateTexts.use();
  const language = useLanguage();
  const live = useLive();
  const seen = useChange('verification.idDocument');
  const [open, setOpen] = useState(false);
  const [document, setDocument] = useState<Kind>('identityCard');
  const [birthDate, setBirthDate] = useState('');
  const [photo, setPhoto] = useState(false);

  if (!open) {
    return (
      <Button
        variant="outlined"
        className="id-open"
        startIcon={<Badge />}
        onClick={() => setOpen(true)}
      >
        {t('idDocument')}
      </Button>
    );
  }
  const complete = photo && birthDate.trim() !== '';
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    const input = { contactId, memberId, document, photoMatches: true, birthDate } as const;
    const result = await seen.run({ ...input, birthDate: birthDate.trim() });
    if (result === null) return;
    setBirthDate('');
    const word = factorWord('idDocument', language);
    if (result.match) {
      live.announce(t('matchSpoken', { factor: word, level: t(`steps.${result.state.level}`) }));
    } else {
      const left = result.state.mismatchesLeft;
      live.announce(t('mismatchSpoken', { factor: word, left }), 'assertive');
    }
  };
  return (
    <form className="id-form" onSubmit={(event) => void confirm(event)} aria-label={t('idTitle')}>
      <strong>{t('idTitle')}</strong>
      <TextField
        select
        label={t('documentKind')}
        value={document}
        onChange={(event) => {
          const kind = kinds.find((one) => one === event.target.value);
          if (kind !== undefined) setDocument(kind);
        }}
      >
        {kinds.map((one) => (
          <MenuItem key={one} value={one}>
            {t(`documents.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={t('documentBirthDate')}
        placeholder={t('format.birthDate')}
        autoFocus
        value={birthDate}
        onChange={(event) => setBirthDate(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 20, autoComplete: 'off' } }}
      />
      <FormControlLabel
        control={<Checkbox checked={photo} onChange={(event) => setPhoto(event.target.checked)} />}
        label={t('photoMatches')}
      />
      <div className="row">
        <PrimaryAction type="submit" disabled={!complete} running={seen.running}>
          {t('idNow')}
        </PrimaryAction>
        <Button variant="text" onClick={() => setOpen(false)}>
          {t('back')}
        </Button>
      </div>
      {seen.error !== null && <ErrorPanel error={seen.error} onAgain={() => void seen.again()} />}
    </form>
  );
}
