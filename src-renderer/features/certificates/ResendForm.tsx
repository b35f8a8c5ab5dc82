import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { OutputOf } from '#shared/service-contract/index.ts';
import type { Level } from '#shared/service-contract/vocabulary.ts';
import { AskApproval } from '../../app/approval/AskApproval.tsx';
import type { OnMemberProps } from '../../app/feature.ts';
import { useServiceClock } from '../../app/service-clock.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { PrimaryAction } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { takeFocus } from '../../design/take-focus.ts';
import { useChange } from '../../desk/use-change.ts';
import { useDraft } from '../../desk/use-draft.ts';
import { useFormat } from '../../i18n/format.ts';
import { isoDayOf } from '../../i18n/iso-day.ts';
import {
  doneKey,
  firstWay,
  type Kind,
  nextStep,
  type Option,
  type Way,
  wayIsOpen,
} from './resend-form.ts';
import { SentCertificate } from './SentCertificate.tsx';
import { certificatesTexts } from './texts.ts';

interface ResendFormProps extends OnMemberProps {
  readonly level: Level;
  readonly member: string;
  readonly options: readonly Option[];
}

type Sent = OutputOf<'certificates.resend'> & { readonly kind: Kind };

/** Kind, way, the sentence of what will happen, and the one button. */
export function ResendForm({ contactId, memberId, level, member, options }: ResendFormProps) {
  const t = certificatesTexts.use();
  const format = useFormat();
  const live = useLive();
  const clock = useServiceClock();
  const [kind, setKind] = useState<Kind>(() => options[0]?.kind ?? 'insuranceDe');
  const [chosenWay, setWay] = useState<Way>('post');
  const [sent, setSent] = useState<Sent | null>(null);
  const resend = useChange('certificates.resend');
  // Kept over lock, crash and a closed tab: a reason is something typed.
  const reason = useDraft({
    subject: 'contact',
    subjectId: contactId,
    slot: `reason:certificate:${memberId}`,
  });
  const reasonField = useRef<HTMLInputElement>(null);
  const option = options.find((one) => one.kind === kind);
  const way = wayIsOpen(chosenWay, level) ? chosenWay : 'post';
  const step = resend.error === null ? null : nextStep(resend.error.code, way);
  const asksReason = step === 'reason' || reason.text !== '';
  const kindWord = t(`named.${kind}`);

  const send = async (by: Way) => {
    const typed = reason.text.trim();
    const input = { contactId, memberId, kind, channel: by, reason: typed === '' ? null : typed };
    const answer = await resend.run(input);
    if (answer === null) {
      requestAnimationFrame(() => takeFocus(reasonField.current));
      return;
    }
    reason.clear();
    setSent({ ...answer, kind });
    const key = doneKey(answer.channel, answer.leavesOn, isoDayOf(clock.now()));
    live.happened(t(key, { kind: kindWord, day: format.day(answer.leavesOn) }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (option?.handling === 'send') void send(way);
  };
  const choose = (next: Kind) => {
    setKind(next);
    const nextOption = options.find((one) => one.kind === next);
    if (nextOption !== undefined && !nextOption.channels.includes(way))
      setWay(firstWay(nextOption));
    resend.reset();
  };

  if (sent !== null) {
    return <SentCertificate sent={sent} onAnother={() => setSent(null)} />;
  }
  return (
    <form className="stack" onSubmit={submit}>
      <KindChoice options={options} kind={kind} onChoose={choose} />
      {option !== undefined && option.handling !== 'send' && (
        <div className="cert-explain" aria-live="polite">
          {t(`explain.${kind}`)}
        </div>
      )}
      {option?.handling === 'send' && (
        <>
          <WayChoice
            ways={option.channels}
            way={way}
            level={level}
            onChoose={(next) => {
              setWay(next);
              resend.reset();
            }}
          />
          {resend.error !== null && (
            <ErrorPanel error={resend.error} onAgain={() => void resend.again()}>
              {step === 'post' ? (
                <Button variant="outlined" onClick={() => void send('post')}>
                  {t('next.post')}
                </Button>
              ) : undefined}
            </ErrorPanel>
          )}
          {resend.error?.code === 'approvalRequired' && (
            <AskApproval
              contactId={contactId}
              memberId={memberId}
              action={{
                operation: 'certificates.resend',
                input: { kind, channel: way, reason: reason.text.trim() || null },
              }}
              onAsked={resend.reset}
            />
          )}
          {asksReason && (
            <TextField
              label={t('reason')}
              value={reason.text}
              onChange={({ target }) => reason.setText(target.value)}
              helperText={t('reasonHelp')}
              inputRef={reasonField}
              required={step === 'reason'}
              slotProps={{ htmlInput: { maxLength: 200 } }}
            />
          )}
          <p className="cert-will" aria-live="polite">
            {t(`will.${way}`, { kind: kindWord })}
          </p>
          <div className="row-wrap">
            <PrimaryAction
              type="submit"
              member={member}
              keys={shortcuts['work.primary']}
              running={resend.running}
            >
              {step === 'reason' ? t('sendAgain') : t(way === 'post' ? 'sendPost' : 'sendMailbox')}
            </PrimaryAction>
            <span className="soft cert-never">{t('neverBy')}</span>
          </div>
        </>
      )}
    </form>
  );
}

function KindChoice({
  options,
  kind,
  onChoose,
}: {
  readonly options: readonly Option[];
  readonly kind: Kind;
  readonly onChoose: (kind: Kind) => void;
}) {
  const t = certificatesTexts.use();
  return (
    <Choice label={t('chooseKind')}>
      {(id) => (
        <RadioGroup aria-labelledby={id} className="cert-kinds" value={kind}>
          {options.map((option) => (
            <FormControlLabel
              key={option.kind}
              value={option.kind}
              control={<Radio onChange={() => onChoose(option.kind)} />}
              label={
                <span className="cert-option">
                  <span>{t(`kind.${option.kind}`)}</span>
                  <span className="soft">{t(`handling.${option.handling}`)}</span>
                </span>
              }
            />
          ))}
        </RadioGroup>
      )}
    </Choice>
  );
}

function WayChoice({
  ways,
  way,
  level,
  onChoose,
}: {
  readonly ways: readonly Way[];
  readonly way: Way;
  readonly level: Level;
  readonly onChoose: (way: Way) => void;
}) {
  const t = certificatesTexts.use();
  return (
    <Choice label={t('chooseWay')}>
      {(id) => (
        <RadioGroup aria-labelledby={id} className="cert-ways" value={way}>
          {ways.map((one) => (
            <FormControlLabel
              key={one}
              value={one}
              disabled={!wayIsOpen(one, level)}
              control={<Radio onChange={() => onChoose(one)} />}
              label={
                <span className="cert-option">
                  <span>{t(`way.${one}`)}</span>
                  <span className="soft">{t(`wayMore.${one}`)}</span>
                </span>
              }
            />
          ))}
        </RadioGroup>
      )}
    </Choice>
  );
}

function Choice({
  label,
  children,
}: {
  readonly label: string;
  readonly children: (labelId: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div>
      <p className="cert-label" id={id}>
        {label}
      </p>
      {children(id)}
    </div>
  );
}
