import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
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
import { OneOf } from './OneOf.tsx';
import { memberTexts } from './texts.ts';

type Input = InputOf<'representations.record'>;
type HeirInput = InputOf<'representations.recordHeir'>;
const types: readonly Input['type'][] = ['parent', 'guardian', 'vollmacht', 'betreuung', 'heir'];
const scopes: readonly Input['scopes'][number][] = ['all', 'information', 'cards', 'benefits'];
const evidences: readonly Input['evidence'][] = [
  'birthRecord',
  'courtOrder',
  'signedPowerOfAttorney',
  'certificateOfInheritance',
  'statementAtBranch',
];
const heirEvidences: readonly HeirInput['evidence'][] = ['certificateOfInheritance', 'courtOrder'];

/**
 * Records a representation with its evidence (domain rule 9). `heir`: the evidence lies before us, and
 * nobody who could be verified speaks for the deceased member yet (domain rule 11).
 */
export function RepresentationForm({
  contactId,
  memberId,
  heir,
  onClose,
}: OnMemberProps & { readonly heir: boolean; readonly onClose: () => void }) {
  const t = memberTexts.use();
  const word = useRepresentationWords();
  const live = useLive();
  const member = useMemberName(contactId, memberId);
  const recordAny = useChange('representations.record');
  const recordHeir = useChange('representations.recordHeir');
  const record = heir ? recordHeir : recordAny;
  const [tried, setTried] = useState(false);
  const [name, setName] = useState('');
  const [type, setType] = useState<Input['type']>('vollmacht');
  const [evidence, setEvidence] = useState<Input['evidence']>('signedPowerOfAttorney');
  const [heirEvidence, setHeirEvidence] = useState<HeirInput['evidence']>(
    'certificateOfInheritance',
  );
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
    const input = { contactId, memberId, money, validFrom, validTo };
    const said = { ...input, name: name.trim(), scopes: chosen };
    const answer = heir
      ? await recordHeir.run({ ...said, evidence: heirEvidence })
      : await recordAny.run({ ...said, type, evidence });
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
      {heir ? (
        <OneOf
          className="form-wide"
          label={t('evidenceSeen')}
          options={heirEvidences}
          value={heirEvidence}
          word={(one) => word(`evidence.${one}`)}
          onChange={setHeirEvidence}
        />
      ) : (
        <>
          <OneOf
            label={t('type')}
            options={types}
            value={type}
            word={(one) => word(`type.${one}`)}
            onChange={setType}
          />
          <OneOf
            label={t('evidence')}
            options={evidences}
            value={evidence}
            word={(one) => word(`evidence.${one}`)}
            onChange={setEvidence}
          />
        </>
      )}
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
