import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import type { InputOf } from '#shared/service-contract/index.ts';
import { useMemberName } from '../../app/contact-data.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { PrimaryAction } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { useChange } from '../../desk/use-change.ts';
import { dayFromInput } from '../../i18n/day-input.ts';
import { useRepresentationWords } from '../../i18n/representation-words.ts';
import { DayField } from './DayField.tsx';
import { memberTexts } from './texts.ts';

type Input = InputOf<'representations.record'>;
const types: readonly Input['type'][] = ['parent', 'guardian', 'vollmacht', 'betreuung', 'heir'];
const scopes: readonly Input['scopes'][number][] = ['all', 'information', 'cards', 'benefits'];
const evidences: readonly Input['evidence'][] = [
  'birthRecord',
  'courtOrder',
  'signedPowerOfAttorney',
  'certificateOfInheritance',
  'statementAtBranch',
];

/** Records a representation with its evidence (domain rule 9). */
export function RepresentationForm({
  contactId,
  memberId,
  onClose,
}: OnMemberProps & { readonly onClose: () => void }) {
  const t = memberTexts.use();
  const word = useRepresentationWords();
  const live = useLive();
  const member = useMemberName(contactId, memberId);
  const record = useChange('representations.record');
  const [tried, setTried] = useState(false);
  const [name, setName] = useState('');
  const [type, setType] = useState<Input['type']>('vollmacht');
  const [evidence, setEvidence] = useState<Input['evidence']>('signedPowerOfAttorney');
  const [chosen, setChosen] = useState<Input['scopes']>(['information']);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [money, setMoney] = useState(false);

  const toggle = (scope: Input['scopes'][number]) =>
    setChosen(chosen.includes(scope) ? chosen.filter((one) => one !== scope) : [...chosen, scope]);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const validFrom = dayFromInput(from);
    const validTo = to.trim() === '' ? null : dayFromInput(to);
    const toWrong = to.trim() !== '' && validTo === null;
    if (name.trim() === '' || validFrom === null || toWrong || chosen.length === 0) return;
    const input = { contactId, memberId, type, evidence, money, validFrom, validTo };
    const answer = await record.run({ ...input, name: name.trim(), scopes: chosen });
    if (answer === null) return;
    live.happened(t('recorded', { name: answer.name }));
    onClose();
  };
  return (
    <form className="form-grid" onSubmit={(event) => void onSubmit(event)} noValidate>
      <TextField
        className="form-wide"
        label={t('name')}
        value={name}
        autoFocus
        error={tried && name.trim() === ''}
        helperText={tried && name.trim() === '' ? t('required') : undefined}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200, autoComplete: 'off' } }}
      />
      <TextField
        select
        label={t('type')}
        value={type}
        onChange={(event) => setType(types.find((one) => one === event.target.value) ?? type)}
      >
        {types.map((one) => (
          <MenuItem key={one} value={one}>
            {word(`type.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={t('evidence')}
        value={evidence}
        onChange={(event) =>
          setEvidence(evidences.find((one) => one === event.target.value) ?? evidence)
        }
      >
        {evidences.map((one) => (
          <MenuItem key={one} value={one}>
            {word(`evidence.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <DayField label={t('validFrom')} value={from} onChange={setFrom} showErrors={tried} />
      <DayField
        label={t('validTo')}
        value={to}
        onChange={setTo}
        showErrors={tried}
        required={false}
        help={t('validToHelp')}
      />
      <fieldset className="checks form-wide">
        <legend>{t('scopes')}</legend>
        {scopes.map((scope) => (
          <FormControlLabel
            key={scope}
            control={<Checkbox checked={chosen.includes(scope)} onChange={() => toggle(scope)} />}
            label={word(`scope.${scope}`)}
          />
        ))}
        {tried && chosen.length === 0 && (
          <p className="checks-missing" role="alert">
            {t('required')}
          </p>
        )}
      </fieldset>
      <FormControlLabel
        className="form-wide"
        control={<Checkbox checked={money} onChange={(event) => setMoney(event.target.checked)} />}
        label={t('money')}
      />
      <div className="row form-wide">
        <PrimaryAction type="submit" member={member} running={record.running}>
          {t('save')}
        </PrimaryAction>
        <Button variant="text" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
      {record.error !== null && (
        <div className="form-wide">
          <ErrorPanel error={record.error} onAgain={() => void record.again()} />
        </div>
      )}
    </form>
  );
}
